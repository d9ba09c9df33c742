// swift-format-ignore-file
// Written by `./dev pages` from grammar/diagnostics/: change the pages, not this file.

internal import Diagnostics

extension Rule {

  /// The page that explains this rule, in Markdown.
  var page: String {
    switch self {
    case .notUTF8:
#"""
# CW001 · not-utf8

The file is not written in UTF-8, the one encoding that is read. Mostly the editor saved it in another, such as
Windows-1251: names would reach callers' screens as gibberish. Save it as UTF-8 in the editor, or convert it with the
command that the report shows, such as `iconv -f cp1251 -t utf-8 OLD > NEW`. Where only a few bytes are damaged, write
the word again.

In the example `\xNN` is the byte with that number: here, the word «Контора» in Windows-1251.

## По-русски

**Файл не в кодировке UTF-8**

Файлы читаются только в кодировке UTF-8. Скорее всего, редактор сохранил этот файл в другой, например в Windows-1251, и
вместо имён на экранах телефонов появились бы нечитаемые значки. Сохраните его в редакторе как UTF-8 или преобразуйте
командой, которую показывает сообщение, например `iconv -f cp1251 -t utf-8 СТАРЫЙ > НОВЫЙ`. Если испорчено несколько
букв, просто напишите это слово заново.

В примере `\xNN` означает байт с этим номером: так выглядит слово «Контора» в Windows-1251.

## Fails

```yaml-escaped
callwright: 1
pbx: small
name: \xca\xee\xed\xf2\xee\xf0\xe0  # CW001
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Контора
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .controlCharacter:
#"""
# CW002 · control-character

A character that nobody can see stands in the file: it came along when text was copied from a web page or another
program. YAML may take it for the end of a line or for a part of a name, so that the account says something else than
it shows. Delete it; the report names it by its number and its column. A no-break space is refused only where an
ordinary one belongs: in an indentation, and behind a key or a dash.

In the example `\u{200B}` is a space without any width.

## По-русски

**Невидимый символ**

В файле есть символ, которого не видно: обычно он попадает туда вместе с текстом, скопированным с веб-страницы или из
другой программы. YAML может принять его за конец строки или за часть имени, и тогда аккаунт будет означать не то, что
вы видите. Удалите символ: в сообщении указаны его номер и столбец. Неразрывный пробел мешает только там, где нужен
обычный: в отступе, после ключа и после дефиса.

В примере `\u{200B}` означает пробел нулевой ширины.

## Fails

```yaml-escaped
callwright: 1
pbx: small
name: Small\u{200B} office  # CW002
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .yamlSyntax:
#"""
# CW003 · yaml-syntax

From this place on the file cannot be read: a quote or a bracket is not closed, a line begins in the wrong column, or a
text has a colon with a space behind it and no quotes around it. The report says which is likeliest. Nothing behind this
place was checked, so mend it and check again. Other files are not concerned.

## По-русски

**Ошибка в записи YAML**

С этого места файл не читается: не закрыта кавычка или скобка, строка начинается не в том столбце либо в тексте без
кавычек стоит двоеточие с пробелом. Сообщение называет самую вероятную причину. Всё, что ниже, ещё не проверено:
исправьте это место и запустите проверку снова. Других файлов это не касается.

## Fails

```yaml
callwright: 1
pbx: small
name: Small office: second floor  # CW003
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: "Small office: second floor"
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .tabIndentation:
#"""
# CW004 · tab-indentation

A line is indented with a tab. How wide a tab is depends on who looks, so YAML does not know to what the line belongs.
Indent with spaces, two for each level; most editors do so by themselves when the file's name ends in `.yaml`.

In the example `\t` is a tab.

## По-русски

**Отступ сделан табуляцией**

Строка начинается с табуляции. Её ширина в каждой программе своя, поэтому YAML не может понять, к чему относится строка.
Делайте отступы пробелами, по два на уровень; большинство редакторов делает это само, если имя файла заканчивается на
`.yaml`.

В примере `\t` означает табуляцию.

## Fails

```yaml-escaped
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
\tbox: {email: box@small.example}  # CW004
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .fileTooLarge:
#"""
# CW005 · file-too-large

The file is larger than 16 MiB, or holds more values than any account could, or a section has more than 100,000
entries. It was not read, or not to its end. Most likely it is the wrong file; look at its name. If it is the right one,
move parts of the account into files of their own; see `include`. Or let the command read more: `--max-size 64` allows
64 MiB.

In the example `\repeat{N}{text}` is the text, N times.

## По-русски

**Слишком большой файл**

Файл больше 16 МиБ, или значений в нём больше, чем бывает в любом аккаунте, или в разделе больше 100 000 записей. Он не
прочитан или прочитан не до конца. Скорее всего, это не тот файл: проверьте имя. Если файл тот, вынесите части аккаунта
в отдельные файлы с помощью ключа `include`. Или разрешите команде читать больше: `--max-size 64` разрешает 64 МиБ.

В примере `\repeat{N}{text}` означает текст, повторённый N раз.

## Fails

<!-- CW005 at 1:1 -->
```yaml-escaped
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
\repeat{410000}{# a line without any meaning for callers\n}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .tooDeep:
#"""
# CW006 · too-deep

More than 64 lists and blocks of keys stand within one another. An account needs less than ten: most likely a bracket
was typed many times or never closed. Nothing behind this place was read. Take out the brackets that are too many, or
close the one that is open.

In the example `\repeat{N}{text}` is the text, N times.

## По-русски

**Слишком большая вложенность**

Больше 64 списков и наборов ключей вложены друг в друга. Аккаунту хватает десяти уровней: скорее всего, скобку набрали
много раз подряд или не закрыли. Всё, что ниже, не прочитано. Уберите лишние скобки или закройте открытую.

В примере `\repeat{N}{text}` означает текст, повторённый N раз.

## Fails

```yaml-escaped
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: \repeat{70}{[}desk\repeat{70}{]}}  # CW006
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .scalarTooLong:
#"""
# CW007 · scalar-too-long

A text is longer than 65,536 bytes. No name or announcement needs that much: most likely a quote is opened and closed
much too late, so that half of the file became one text. Close the quote where the text ends.

In the example `\repeat{N}{text}` is the text, N times.

## По-русски

**Слишком длинный текст**

Текст занимает больше 65 536 байт. Ни названию, ни объявлению столько не нужно: скорее всего, кавычку открыли, а закрыли
слишком поздно, и в текст попала половина файла. Закройте кавычку там, где текст заканчивается.

В примере `\repeat{N}{text}` означает текст, повторённый N раз.

## Fails

```yaml-escaped
callwright: 1
pbx: small
name: 'Small office\repeat{7000}{ and so on}'  # CW007
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: 'Small office'
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .keyTooLong:
#"""
# CW008 · key-too-long

A key has more than 1,024 characters. A key is a short word such as `wait`: most likely a text got in front of a colon.
Put the text behind a key, in quotes if it has a colon in it.

In the example `\repeat{N}{text}` is the text, N times.

## По-русски

**Слишком длинный ключ**

В ключе больше 1024 символов. Ключ — это короткое слово, например `wait`; скорее всего, перед двоеточием оказался
обычный текст. Запишите текст после ключа, а если в нём есть двоеточие, возьмите его в кавычки.

В примере `\repeat{N}{text}` означает текст, повторённый N раз.

## Fails

```yaml-escaped
callwright: 1
pbx: small
\repeat{100}{Small office }: 1  # CW008
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .yamlAnchor:
#"""
# CW009 · yaml-anchor

YAML can give a piece of text a name (`&name`) and repeat it elsewhere (`*name`, `<<: *name`). An account does not use
that: who reads a line should see what it says, and who changes one employee should not change another unknowingly.
Write the text out where it is needed. A value that begins with `&` or `*` goes in quotes.

## По-русски

**Ссылка на другое место файла**

В YAML можно дать куску текста имя (`&name`) и повторять его в других местах (`*name`, `<<: *name`). В аккаунте так
нельзя: по строке должно быть видно, что она означает, а правка одного сотрудника не должна незаметно менять другого.
Напишите текст полностью везде, где он нужен. Значение, которое начинается с `&` или `*`, возьмите в кавычки.

## Fails

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: &devices [desk, softphone]}  # CW009
  boris: {name: Boris Li, devices: *devices}  # CW009
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk, softphone]}
  boris: {name: Boris Li, devices: [desk, softphone]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .yamlTag:
#"""
# CW010 · yaml-tag

A word with an exclamation mark in front (`!!str`, `!include`) tells YAML what kind of value follows, or to do something
with it. In an account every value is text, and its key says what it means. Remove the word; other files are taken in by
the key `include`. A value that begins with `!` goes in quotes.

## По-русски

**Восклицательный знак в начале значения**

Слово с восклицательным знаком впереди (`!!str`, `!include`) сообщает YAML, какого рода значение за ним стоит или что с
ним сделать. В аккаунте любое значение — текст, а что он означает, определяет ключ. Удалите это слово; другие файлы
подключает ключ `include`. Значение, которое начинается с `!`, возьмите в кавычки.

## Fails

```yaml
callwright: 1
pbx: small
name: !!str Small office  # CW010
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .yamlDirective:
#"""
# CW011 · yaml-directive

A line that begins with `%` gives orders to YAML readers. An account needs none: its version stands in the key
`callwright`. Remove the line. A value that begins with `%` goes in quotes.

## По-русски

**Команда для YAML**

Строка, которая начинается с `%`, — это команда для программ, читающих YAML. Аккаунту она не нужна: версию языка
указывает ключ `callwright`. Удалите строку. Значение, которое начинается с `%`, возьмите в кавычки.

## Fails

```yaml
%YAML 1.2  # CW011
---
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
---
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .severalDocuments:
#"""
# CW012 · several-documents

A line `---` in the middle of a file begins a new document. Only the first is read, so that all behind this line would
be lost for callers. Remove the line, or move what follows into a file of its own and name that under `include`.

## По-русски

**Несколько документов в одном файле**

Строка `---` в середине файла начинает новый документ. Читается только первый, поэтому всё, что ниже этой строки, для
звонков пропало бы. Удалите строку или перенесите остальное в отдельный файл и назовите его в `include`.

## Fails

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
---  # CW012
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .duplicateKey:
#"""
# CW013 · duplicate-key

One thing is said twice in the same place, so that nobody can know which of the two counts. The first is taken for the
rest of the check; keep the one that you mean. (Names that you choose yourself, such as two employees of one id, are
[CW102](CW102.md).)

## По-русски

**Ключ указан дважды**

В одном месте одно и то же сказано дважды, и непонятно, что из двух действует. Для дальнейшей проверки взято первое;
оставьте то, которое нужно. (О повторе имён, которые вы придумываете сами, например двух сотрудников с одним id, говорит
[CW102](CW102.md).)

## Fails

```yaml
callwright: 1
pbx: small
timezone: Europe/Moscow
schedules: {company: {weekly: {Mon-Fri: 09:00-18:00}}}
employees: {anna: {name: Анна, devices: [desk]}}
groups:
  desk:
    name: Desk
    members: [anna]
    wait: 40s
    wait: 60s  # CW013
    no-answer: voicemail box
voicemail: {box: {email: box@small.example}}
numbers:
  +7 495 000-00-01: {forward: desk}
```

## Passes

```yaml
callwright: 1
pbx: small
timezone: Europe/Moscow
schedules: {company: {weekly: {Mon-Fri: 09:00-18:00}}}
employees: {anna: {name: Анна, devices: [desk]}}
groups:
  desk:
    name: Desk
    members: [anna]
    wait: 40s
    no-answer: voicemail box
voicemail: {box: {email: box@small.example}}
numbers:
  +7 495 000-00-01: {forward: desk}
```
"""#
    case .keyNotText:
#"""
# CW014 · key-not-text

A key is one word or text. Within braces a comma ends it, so that YAML sees two keys in `{Sat,Sun: …}`; put such a key
in quotes, or write it on a line of its own. The same goes for a value: `{Sat: 09:00-12:00, 13:00-15:00}` needs quotes
too. A list or block of keys cannot be a key, nor can `{{ … }}`, which is a gap in a template that was not filled in:
write the value itself.

## По-русски

**Ключ — не слово**

Ключ — это одно слово или текст. В фигурных скобках запятая его заканчивает, и в `{Сб,Вс: …}` YAML видит два ключа:
возьмите такой ключ в кавычки или запишите его отдельной строкой. То же со значением: `{Сб: 09:00-12:00, 13:00-15:00}`
тоже требует кавычек. Список и набор ключей ключом быть не могут. Не может им быть и `{{ … }}` — незаполненное место
шаблона: напишите вместо него само значение.

## Fails

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly: {Mon-Fri: 09:00-18:00, Sat,Sun: 10:00-16:00}  # CW014
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly: {Mon-Fri: 09:00-18:00, "Sat,Sun": 10:00-16:00}
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .emptyFile:
#"""
# CW015 · empty-file

There is nothing in the file, or nothing but comments: no call could be answered by it. Perhaps it was not saved, or it
is the wrong file. An account begins with `callwright: 1`, a calls file with `calls:`.

## По-русски

**Пустой файл**

В файле ничего нет или есть только комментарии: по нему нельзя принять ни одного звонка. Возможно, его не сохранили или
это не тот файл. Аккаунт начинается с `callwright: 1`, файл звонков — с `calls:`.

## Fails

```yaml
# the account will stand here  # CW015
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .missingSpace:
#"""
# CW016 · missing-space

A colon ends a key only when a space follows, a dash begins an item of a list only when a space follows, and a comment
begins only where a space stands before its `#`. Without the space the line means something else: `wait:15s` is one
word. Put the space there.

## По-русски

**Не хватает пробела**

Двоеточие заканчивает ключ, только если за ним стоит пробел; дефис начинает пункт списка, только если за ним стоит
пробел; комментарий начинается, только если пробел стоит перед `#`. Без пробела строка означает другое: `wait:15s` — это
одно слово. Поставьте пробел.

## Fails

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna, wait:15s}, {voicemail: box}]}  # CW016
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: small
name: Small office
timezone: Europe/Moscow
schedules:
  company:
    weekly:
      Mon-Fri: 09:00-18:00
employees:
  anna: {name: Anna Belova, email: anna@small.example, devices: [desk]}
voicemail:
  box: {email: box@small.example}
schemes:
  main:
    - {when: company, steps: [{forward: anna, wait: 15s}, {voicemail: box}]}
    - {when: otherwise, steps: [{voicemail: box}]}
numbers:
  +7 495 000-00-01: {scheme: main}
```
"""#
    case .tooManyMistakes:
#"""
# CW017 · too-many-mistakes

More is wrong in this account than anybody reads: 10,000 findings are told, and what stands behind the last of them is not.
Mostly one cause stands behind them all, such as a file that is no account or a key that a program wrote wrongly a
thousand times. Mend the first findings and check again. (Of the
example, to keep it short, two findings are told.)

## По-русски

**Слишком много замечаний**

В аккаунте больше замечаний, чем кто-либо прочтёт: показаны первые 10 000, остальные — нет. Обычно причина у всех одна:
файл вовсе не аккаунт, или программа тысячи раз записала неверный ключ. Исправьте первые замечания и проверьте снова. (В
примере, чтобы он был коротким, показаны два замечания.)

## Fails

```yaml most=2
callwright: 1
pbx: example
timezone: Europe/Moscow
phones: 1  # CW020
offices: 2  # CW020
doors: 3  # CW017
windows: 4
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
```
"""#
    case .unknownKey:
#"""
# CW020 · unknown-key

The language has no such key here. Nothing is ignored silently: with a misspelt `wait` callers would wait for the
default time, so it is an error. Most often a letter is missing, or the key belongs one level higher or lower. Take the
key that the message proposes, or move the line to where it belongs.

## По-русски

**Неизвестный ключ**

Такого ключа здесь нет. Молча ничего не пропускается: если бы опечатка в `wait` осталась незамеченной, звонящие ждали бы
столько, сколько задано по умолчанию. Чаще всего пропущена буква или ключ должен стоять уровнем выше или ниже. Возьмите
ключ, который предлагает сообщение, или перенесите строку на своё место.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extention: 201, devices: [desk]}  # CW020
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
```
"""#
    case .missingKey:
#"""
# CW021 · missing-key

Something that has to be said is missing: a row without `when` holds at no time, an employee without a name cannot be
told from others. The message names the key; add it.

## По-русски

**Не хватает ключа**

Не сказано то, без чего нельзя: строка схемы без `when` не действует никогда, а сотрудника без имени не отличить от
других. Сообщение называет недостающий ключ; добавьте его.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {extension: 201, devices: [desk]}  # CW021
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
```
"""#
    case .wrongShape:
#"""
# CW022 · wrong-shape

The place asks for another kind of thing: one value, a block of `key: value` lines, or a list. Sections such as
`schedules` are blocks, because each of their entries needs a name; `steps` are a list, because their order counts.
Write it in the form that the message names.

A dash at the start of a line makes an item of a list, and so a dash too many makes a list of a block, or parts one
entry in two. Where each thing of a section stands without its id, write the id on a line of its own above it. A section
in which something has a wrong shape is not asked for names until it is mended.

## По-русски

**Не та форма записи**

Здесь нужно что-то другого рода: одно значение, строки `ключ: значение` или список. Разделы вроде `schedules` состоят из
ключей, потому что у каждой записи должно быть имя; `steps` — это список, потому что порядок шагов важен. Запишите так,
как говорит сообщение.

Дефис в начале строки начинает пункт списка, поэтому лишний дефис превращает набор ключей в список или делит одну запись
надвое. Если записи раздела стоят без имён (id), напишите имя отдельной строкой над каждой. Пока форма раздела не
исправлена, имена из него не ищутся.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  - company: Mon-Fri 09:00-18:00  # CW022
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
```
"""#
    case .conflictingKeys:
#"""
# CW023 · conflicting-keys

Two keys that exclude each other, and nobody can say which was meant: two steps written as one, a number with both a
scheme and a short form, two actions for one occasion. Keep one of the two. If both are meant as steps, begin the second
with `- ` of its own.

## По-русски

**Ключи исключают друг друга**

Два ключа исключают друг друга, и непонятно, какой имелся в виду: два шага записаны как один, у номера есть и схема, и
короткая запись, для одного случая указаны два действия. Оставьте один из двух. Если это два шага, начните второй с
отдельного `- `.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
schemes:
  clinic:
    - when: always
      steps:
        - forward: anna
          voicemail: clinic  # CW023
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
schemes:
  clinic:
    - when: always
      steps:
        - forward: anna
        - voicemail: clinic
```
"""#
    case .badValue:
#"""
# CW024 · bad-value

The key knows only certain words, and this value is none of them: a group cannot ring in a way that the PBX does not
have. The message lists the words; write one of them.

## По-русски

**Недопустимое значение**

Этот ключ принимает только определённые слова, а здесь написано другое: группа не может звонить так, как АТС не умеет.
Допустимые слова перечислены в сообщении; выберите одно из них.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    ring: everyone  # CW024
    members: [anna, vera]
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    ring: all
    members: [anna, vera]
    no-answer: continue
```
"""#
    case .badDuration:
#"""
# CW025 · bad-duration

The text is no length of time. A length is a number with its unit: `40s`, `1.5s`, `3m`, `1h`, `90 days`. A number alone
is refused, because 40 could be seconds or minutes: put the unit behind it.

## По-русски

**Неправильная длительность**

Это не длительность. Она пишется числом с единицей: `40s`, `1.5s`, `3m`, `1h`, `90 days` (можно и по-русски: `40 с`,
`3 мин`). Число без единицы не принимается: 40 может значить и секунды, и минуты. Допишите единицу.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, vera]
    wait: 40  # CW025
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, vera]
    wait: 40s
    no-answer: continue
```
"""#
    case .badHours:
#"""
# CW026 · bad-hours

The text is no opening hours. Hours are days with times, `Mon-Fri 09:00-18:00; Sat 10:00-14:00, 15:00-18:00`; a time has
two digits for the hour and two for the minute, and a day ends at `24:00`. A company whose hours are misread is closed
when callers expect it to be open.

## По-русски

**Неправильные часы работы**

Это не часы работы. Они пишутся как дни и время: `Пн-Пт 09:00-18:00; Сб 10:00-14:00, 15:00-18:00`. В часах и минутах по
две цифры, сутки заканчиваются в `24:00`. Если часы прочитать неверно, компания окажется закрыта, когда клиенты
рассчитывают дозвониться.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-25:00  # CW026
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-24:00
```
"""#
    case .badDate:
#"""
# CW027 · bad-date

The text is no date that the calendar has. Dates are written year, month, day: `2026-06-12`; a stretch of days as
`2026-12-31..2027-01-08`, both days included; a day of every year as `06-12`. Write the date so, and look whether its
month has that day.

## По-русски

**Неправильная дата**

Такой даты нет в календаре, или она записана иначе. Дата пишется как год, месяц, день: `2026-06-12`; несколько дней
подряд — `2026-12-31..2027-01-08`, оба дня включены; день каждого года — `06-12`. Запишите дату так и проверьте, есть ли
такой день в этом месяце.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company:
    weekly: Mon-Fri 09:00-18:00
    exceptions:
      2026-06-31: closed  # CW027
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company:
    weekly: Mon-Fri 09:00-18:00
    exceptions:
      2026-06-30: closed
```
"""#
    case .badNumber:
#"""
# CW028 · bad-number

The text names no phone number, or could name more than one. A number is written with its country code, in any of the
usual ways: `+7 495 120-30-10`, `+7 (495) 120-30-10`, and for Russia also `8 495 120-30-10`. Spaces, brackets, hyphens
and dots do not count. Ten digits alone are refused, as they could be a number of any country: put `+7` in front. A SIP
address begins with `sip:` or `sips:`. An entry of the blacklist may end in a star and then means all numbers that begin
so: `+7800555*`.

## По-русски

**Неправильный номер телефона**

Это не номер телефона, или по записи непонятно, какой. Номер пишется с кодом страны в любом привычном виде:
`+7 495 120-30-10`, `+7 (495) 120-30-10`, а российский и так: `8 495 120-30-10`. Пробелы, скобки, дефисы и точки не
учитываются. Одних десяти цифр мало: они могут принадлежать номеру любой страны; поставьте впереди `+7`. SIP-адрес
начинается с `sip:` или `sips:`. Запись чёрного списка может заканчиваться звёздочкой и тогда означает все номера с
таким началом: `+7800555*`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
schemes:
  office:
    - when: company
      steps:
        - forward: bella
    - when: otherwise
      steps:
        - hangup
numbers:
  495 120-30-10: {scheme: office}  # CW028
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
schemes:
  office:
    - when: company
      steps:
        - forward: bella
    - when: otherwise
      steps:
        - hangup
numbers:
  +7 495 120-30-10: {scheme: office}
```
"""#
    case .badId:
#"""
# CW029 · bad-id

An id is the key under which a person, a group or a schedule stands and by which it is spoken of elsewhere. It is made
of letters (Cyrillic too), digits, `-` and `_`, without spaces. It is no weekday and none of `always`, `otherwise`,
`continue` and `drop`, for then `when: always` could mean two things. Choose another id; what people read stands in
`name`.

## По-русски

**Неправильное имя (id)**

Id — это ключ, под которым записан сотрудник, группа или расписание и по которому на них ссылаются. Он состоит из букв
(можно русских), цифр, `-` и `_`, без пробелов. Им не может быть день недели и слова `always`, `otherwise`, `continue` и
`drop`, иначе `when: always` означало бы сразу две вещи. Придумайте другой id; то, что читают люди, пишется в `name`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  front desk: {name: Anna Belova, extension: 201, devices: [desk]}  # CW029
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  front-desk: {name: Anna Belova, extension: 201, devices: [desk]}
```
"""#
    case .badVersion:
#"""
# CW030 · bad-version

The first line of an account names the version of the language in which it is written. There is one version so far:
write `callwright: 1`.

## По-русски

**Неизвестная версия языка**

Первая строка аккаунта называет версию языка, на котором он написан. Пока версия одна: напишите `callwright: 1`.

## Fails

```yaml
callwright: 2  # CW030
pbx: example
timezone: Europe/Moscow
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
```
"""#
    case .passwordInFile:
#"""
# CW031 · password-in-file

Passwords and PINs have no place in an account: the file is copied, mailed and kept in archives. They are set in the
cabinet of the provider. Remove the line, and change the password if the file has been seen by others.

## По-русски

**Пароль в файле**

Паролям и PIN-кодам в аккаунте не место: файл копируют, пересылают и хранят в архивах. Они задаются в личном кабинете
АТС. Удалите строку и смените пароль, если файл уже видели другие.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
password: qwerty123  # CW031
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
name: Dental clinic
```
"""#
    case .spaceAroundName:
#"""
# CW032 · space-around-name

A name begins or ends with a space. Nobody sees it, but it makes two departments of one: `Sales` and `Sales ` are
different words, and whoever may see the calls of one does not see those of the other.

## По-русски

**Пробел в начале или в конце имени**

В имени стоит лишний пробел. Его не видно, но из одного отдела получаются два: «Продажи» и «Продажи » — разные слова, и
кто видит звонки одного, не видит звонков другого.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: "Anna Belova "  # CW032
    devices: [desk]
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: "Anna Belova"
    devices: [desk]
```
"""#
    case .mixedAlphabets:
#"""
# CW033 · mixed-alphabets

Latin and Cyrillic letters stand in one word, and some look exactly alike. Such a name cannot be typed a second time:
whoever writes it elsewhere is told that it does not exist. Type it again with one keyboard layout.

## По-русски

**Русские и латинские буквы в одном слове**

В одном слове смешаны русские и латинские буквы, а выглядят они одинаково. Второй раз такое имя не набрать: программа
ответит, что его нет. Наберите его заново в одной раскладке клавиатуры.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  cклад: Mon-Fri 09:00-18:00  # CW033
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  склад: Mon-Fri 09:00-18:00
```
"""#
    case .unusedSuppression:
#"""
# CW040 · unused-suppression

A comment accepts a finding that is not there. It may have been mended, or the comment has slipped away from what it
speaks of: it counts for its own line, or, where it stands alone, for the line or the whole entry right below it, with
nothing but further comments between. Remove it, so that it does not hide another finding one day. `check --fix` does
that. While there are errors nothing is said of this, for the finding may be hidden behind one of them.

## По-русски

**Лишнее принятие**

Комментарий принимает замечание, которого нет. Возможно, его уже исправили или комментарий оторвался от своего места:
он действует на свою строку, а если стоит отдельно, то на строку или на всю запись сразу под ним. Уберите его, чтобы
однажды он не скрыл другое замечание; это делает и `check --fix`. Пока есть ошибки, о лишних комментариях не
говорится: замечание может прятаться за ошибкой.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  # callwright: ignore[CW108] she had 1121 before  # CW040
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  # callwright: ignore[CW108] everybody knows her number
  anna: {name: Anna Belova, extension: 1121, devices: [desk]}
```
"""#
    case .expiredSuppression:
#"""
# CW041 · expired-suppression

A finding was accepted until a day that is over, so it is told again. Mend what was accepted and remove the comment, or
think it over once more and write a later day. The day itself still counts. What day it is can be said with `--at`.

## По-русски

**Принятие истекло**

Замечание было принято до дня, который уже прошёл, поэтому о нём снова говорится. Исправьте то, что было принято, и
уберите комментарий или обдумайте ещё раз и укажите более поздний день. Сам указанный день ещё считается. Какой
сегодня день, можно задать ключом `--at`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  # callwright: ignore[CW108] until 2019-12-31 she moves to 201 in autumn  # CW041
  anna: {name: Anna Belova, extension: 1121, devices: [desk]}  # CW108
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  # callwright: ignore[CW108] until 2999-12-31 she moves to 201 one day
  anna: {name: Anna Belova, extension: 1121, devices: [desk]}
```
"""#
    case .badSuppression:
#"""
# CW042 · bad-suppression

A comment is meant to accept a finding and cannot be understood, or says no reason; nothing is accepted by it then. It
reads `# callwright: ignore[CW108] why`, or `ignore[CW108, shared-email] until 2027-12-31 why`: the codes or names of the
findings, perhaps a last day, and the reason for whoever reads it in a year. A file that cannot be read, for a tab, a
missing bracket or a part that is not there, cannot be accepted.

## По-русски

**Непонятное принятие**

Комментарий должен принять замечание, но его не понять или в нём нет причины; тогда он ничего не принимает. Он пишется
так: `# callwright: ignore[CW108] причина` или `ignore[CW108, shared-email] until 2027-12-31 причина`: коды или имена
замечаний, при желании последний день и причина для тех, кто прочтёт это через год. Файл, который нельзя прочитать
(из-за табуляции, потерянной скобки или недостающей части), принять нельзя.

## Fails

<!-- CW042 at 5:3 -->
```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  # callwright: ignore[CW108]
  anna: {name: Anna Belova, extension: 1121, devices: [desk]}  # CW108
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  # callwright: ignore[CW108] everybody knows her number
  anna: {name: Anna Belova, extension: 1121, devices: [desk]}
```
"""#
    case .unknownReference:
#"""
# CW101 · unknown-reference

Something is spoken of that the account does not have: a step forwards to nobody, a row asks for a schedule that is
nowhere. Usually it is a spelling mistake, or the thing was renamed. Write the name as it is declared, or declare it.
What is wanted is the id: who writes a full name, an extension or the file of a recording in its place is told the id.
Employees and groups share one name space; schedules, audio, boxes and schemes have one each.

## По-русски

**Ссылка в никуда**

Упомянуто то, чего в аккаунте нет: шаг переадресует неизвестно кому, строка схемы требует несуществующего расписания.
Обычно это опечатка, или запись переименовали. Напишите имя так, как оно объявлено, или добавьте недостающую запись.
Нужен именно id: если вместо него стоит полное имя, внутренний номер или файл записи, программа подскажет id. У
сотрудников и групп имена общие; у расписаний, звуков, ящиков и схем — свои.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, veera]  # CW101
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, vera]
    no-answer: continue
```
"""#
    case .duplicateId:
#"""
# CW102 · duplicate-id

Two things have the same name, so that nobody knows which is meant when it is spoken of. Rename one of the two.
Employees and groups share one name space: a group cannot have the id of an employee. A member stands in a group once,
and an employee has one device of each kind.

## По-русски

**Имя занято**

Одно и то же имя дано дважды, и, когда на него ссылаются, непонятно, что имеется в виду. Переименуйте одно из двух. У
сотрудников и групп имена общие: группа не может называться так же, как сотрудник. Каждый участник указывается в группе
один раз, и у сотрудника есть только одно устройство каждого вида.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  reception: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:  # CW102
    name: Reception
    members: [reception]
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: continue
```
"""#
    case .duplicateExtension:
#"""
# CW103 · duplicate-extension

An extension leads to one employee or one group, and both share the same numbers. Give one of the two another extension,
or leave it out: then the lowest free one from 201 is taken.

Where one employee was copied from another, the finding names all else that was left as it was: e-mail address, mobile,
login and numbers are not reported again.

## По-русски

**Внутренний номер занят**

Внутренний номер ведёт к одному сотруднику или к одной группе, и номера у них общие. Дайте одному из двух другой номер
или не указывайте его вовсе: тогда будет взят первый свободный, начиная с 201.

Если сотрудника скопировали с другого, замечание называет и остальное, что осталось прежним: адрес почты, мобильный,
логин и номера отдельно не упоминаются.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 201, devices: [desk]}  # CW103
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, devices: [desk]}
```
"""#
    case .duplicateIdentity:
#"""
# CW104 · duplicate-identity

Login and mobile each identify one employee: whoever logs in with them must be one person. Correct the one that is
wrong. A telephone that two people answer is a device of both and the `mobile` of neither. Where one employee was copied
from another, the finding names all else that was left as it was.

## По-русски

**Один логин или мобильный у двух сотрудников**

По логину и по мобильному АТС узнаёт, кто входит в кабинет, поэтому у каждого сотрудника они свои. Исправьте тот, в
котором ошибка. Телефон, на который отвечают двое, укажите обоим как устройство, но не как `mobile`. Если сотрудника
скопировали с другого, замечание называет и остальное, что осталось прежним.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, mobile: +7 915 000-02-01, devices: [mobile]}
  vera: {name: Vera Chekhova, mobile: 8 915 000-02-01, devices: [mobile]}  # CW104
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, mobile: +7 915 000-02-01, devices: [mobile]}
  vera: {name: Vera Chekhova, mobile: +7 915 000-02-02, devices: [mobile]}
```
"""#
    case .extFormat:
#"""
# CW105 · ext-format

An extension is what colleagues dial: two to six digits and nothing else. Choose one of that kind, such as 201.

## По-русски

**Неправильный внутренний номер**

Внутренний (добавочный) номер набирают коллеги: в нём от двух до шести цифр и больше ничего. Выберите такой, например
201.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 2, devices: [desk]}  # CW105
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
```
"""#
    case .extLeadingZero:
#"""
# CW106 · ext-leading-zero

An extension does not begin with 0: on many telephones a leading 0 is the way to an outside line, and the colleague
would never be reached. Begin it with another digit.

## По-русски

**Внутренний номер начинается с нуля**

Внутренний номер не может начинаться с 0: на многих телефонах ноль — это выход на городскую линию, и до коллеги было бы
не дозвониться. Начните номер с другой цифры.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 0201, devices: [desk]}  # CW106
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
```
"""#
    case .extServiceNumber:
#"""
# CW107 · ext-service-number

The number belongs to an emergency or public service: 100, 101, 102, 103, 104, 04, 109, 112, 115, 121, 123, 125, 141 or
149. In an emergency whoever dials it must not reach a colleague. Choose another extension.

## По-русски

**Номер экстренной или справочной службы**

Этот номер принадлежит экстренной или справочной службе: 100, 101, 102, 103, 104, 04, 109, 112, 115, 121, 123, 125, 141
или 149. Кто набирает его в беде, не должен попасть к коллеге. Выберите другой внутренний номер.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 112, devices: [desk]}  # CW107
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 212, devices: [desk]}
```
"""#
    case .extPrefix:
#"""
# CW108 · ext-prefix

The extension begins with the number of an emergency or public service. It works, but on some telephones dialling it is
slow, and with a digit lost the call reaches the service. Better choose another; if everybody knows it by heart, keep it
and say so in a comment `# callwright: ignore[CW108]` with the reason.

## По-русски

**Внутренний номер начинается как номер службы**

Внутренний номер начинается с номера экстренной или справочной службы. Он работает, но на некоторых телефонах набирается
с задержкой, а если потеряется цифра, звонок попадёт в службу. Лучше выбрать другой; если этот все знают наизусть,
оставьте его и объясните причину в комментарии `# callwright: ignore[CW108]`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 1121, devices: [desk]}  # CW108
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 2121, devices: [desk]}
```
"""#
    case .loginPhoneNotMobile:
#"""
# CW109 · login-phone-not-mobile

The `mobile` of an employee is how he logs in, and codes are sent to it: it has to be a mobile. Russian ones begin with
+7 9; those of other countries are accepted. A landline that shall ring for him is a device:
`devices: [{landline: NUMBER}]`.

## По-русски

**Для входа указан не мобильный**

По номеру `mobile` сотрудник входит в кабинет, на него приходят коды, поэтому он должен быть мобильным. Российские
начинаются с +7 9, номера других стран тоже принимаются. Городской номер, который должен звонить сотруднику, укажите как
устройство: `devices: [{landline: НОМЕР}]`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, mobile: +7 495 120-30-10, devices: [desk]}  # CW109
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, mobile: +7 915 000-02-01, devices: [desk]}
```
"""#
    case .duplicateNumber:
#"""
# CW110 · duplicate-number

A number leads to one place. Here it stands twice, perhaps once with `+7` and once with `8`, or as a number of the
company and as one of an employee's own. Remove one of the two.

## По-русски

**Номер указан дважды**

Номер ведёт в одно место, а здесь указан дважды: например, один раз с `+7`, другой с `8`, или и как номер компании, и
как прямой номер сотрудника. Удалите одно из двух.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: anna}
  8 495 120-30-10: {forward: vera}  # CW110
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: anna}
  +7 495 120-30-11: {forward: vera}
```
"""#
    case .externalServiceNumber:
#"""
# CW111 · external-service-number

Callers cannot be handed on to the number of an emergency or public service: who needs help dials it himself, and the
service would answer the company's line. Name the mobile or landline of a person.

## По-русски

**Переадресация на номер службы**

Звонящих нельзя переадресовать на номер экстренной или справочной службы: кому нужна помощь, тот наберёт его сам, а
служба увидела бы номер компании. Укажите мобильный или городской номер человека.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: {external: 112, voicemail: clinic}  # CW111
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: {external: +7 922 000-11-22, voicemail: clinic}
```
"""#
    case .recordingAddress:
#"""
# CW112 · recording-address

Recordings are to be mailed, but it is not said to whom: they would be lost. Add the address with `email`, or keep them
in the cloud with `storage: cloud`.

## По-русски

**Записи некуда отправлять**

Записи разговоров должны уходить по почте, но адреса нет: они бы пропали. Добавьте адрес ключом `email` или храните
записи в облаке: `storage: cloud`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
recording:
  calls: inbound
  storage: email  # CW112
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
recording:
  calls: inbound
  storage: email
  email: office@example.org
```
"""#
    case .missingAddress:
#"""
# CW113 · missing-address

Somebody is to be told of calls, but has no address for it: e-mail goes to the `email` of an employee, a text message to
his `mobile`. The same holds for each member of a group. Add the address to the employee, or write one here.

## По-русски

**Уведомление некуда отправлять**

О звонках должен узнавать сотрудник, у которого нет нужного адреса: письма уходят на его `email`, SMS — на его `mobile`.
То же относится к каждому участнику группы. Добавьте адрес сотруднику или укажите его прямо здесь.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
notifications:
  - {on: missed, email: anna}  # CW113
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, email: anna@example.org, devices: [desk]}
notifications:
  - {on: missed, email: anna}
```
"""#
    case .roleUnknown:
#"""
# CW114 · role-unknown

A role says which calls somebody sees and what he may change. Which roles there are depends on the set that `roles`
chooses: `vats4` has administrator, department-head, user and restricted, `vats3` has administrator, user and
restricted, `crm4` has administrator, head, group-leader and manager. Choose a role of your set, or another set. Who has
no role is a `user`; in `crm4`, which has none, everybody needs his role.

## По-русски

**Неизвестная роль**

Роль определяет, какие звонки сотрудник видит и что может менять. Какие роли бывают, зависит от набора, выбранного
ключом `roles`. В `vats4` это `administrator` (администратор), `department-head` (руководитель отдела), `user`
(пользователь) и `restricted` (ограниченный пользователь); в `vats3` — `administrator`, `user` и `restricted`; в
`crm4` — `administrator`, `head`, `group-leader` и `manager`. Выберите роль из своего набора или другой набор. Сотрудник
без роли — это `user`; в `crm4` такой роли нет, и там её указывают каждому.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, role: manager, devices: [desk]}  # CW114
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, role: department-head, devices: [desk]}
```
"""#
    case .userLimit:
#"""
# CW115 · user-limit

The tariff allows fewer employees than there are, and the provider would refuse the last ones. Blocked employees count
too. Take somebody out, or take a larger tariff and raise `max-users`.

## По-русски

**Сотрудников больше, чем допускает тариф**

Тариф допускает меньше сотрудников, чем указано, и последних провайдер не примет. Заблокированные тоже считаются.
Удалите лишних или перейдите на больший тариф и увеличьте `max-users`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
plan: {max-users: 2}
employees:
  anna: {name: Anna Belova, devices: [desk]}
  vera: {name: Vera Chekhova, devices: [desk]}
  dora: {name: Dora Lind, devices: [desk]}  # CW115
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
plan: {max-users: 3}
employees:
  anna: {name: Anna Belova, devices: [desk]}
  vera: {name: Vera Chekhova, devices: [desk]}
  dora: {name: Dora Lind, devices: [desk]}
```
"""#
    case .sharedEmail:
#"""
# CW116 · shared-email

Two employees have the same e-mail address. Calls are not touched by it, but neither of them can log in with the
address, and both read the notifications that are meant for one. Common addresses belong to a box or a notification;
give each employee his own.

## По-русски

**Одна почта у двух сотрудников**

У двух сотрудников один адрес электронной почты. На звонках это не отражается, но войти в кабинет по этому адресу не
сможет ни один, а уведомления, которые предназначены одному, прочитают оба. Общий адрес укажите у ящика или у
уведомления, а сотрудникам дайте свои.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, email: office@example.org, devices: [desk]}
  vera: {name: Vera Chekhova, email: office@example.org, devices: [desk]}  # CW116
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, email: anna@example.org, devices: [desk]}
  vera: {name: Vera Chekhova, email: vera@example.org, devices: [desk]}
```
"""#
    case .blacklistedOwnNumber:
#"""
# CW117 · blacklisted-own-number

The blacklist refuses one of our own: the mobile of an employee who calls the office, the outside number to which a
group hands on, or a number of the company. Most often the beginning of a number is too short: write more of its digits,
or remove the entry. Calls *to* the number are not refused.

## По-русски

**В чёрном списке свой номер**

Чёрный список отклоняет своих: мобильный сотрудника, который звонит в офис, внешний номер, на который группа передаёт
звонки, или номер компании. Чаще всего начало номера указано слишком коротко: допишите цифры или удалите запись. Звонки
*на* этот номер не отклоняются.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, mobile: +7 915 000-02-01, devices: [mobile]}
blacklist:
  - +7915*  # CW117
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, mobile: +7 915 000-02-01, devices: [mobile]}
blacklist:
  - +7915111*
```
"""#
    case .badInclude:
#"""
# CW118 · bad-include

A part of the account cannot be taken in: the file is not there, lies outside the account's folder, is named twice, or
includes further files itself. Whatever it declares is missing until it can be read. Put the file below the folder of
the account, name it once, and name all parts in the account itself.

## По-русски

**Часть аккаунта не подключается**

Часть аккаунта не удаётся подключить: файла нет, он лежит вне папки аккаунта, назван дважды или сам подключает другие
файлы. Пока он не прочитан, всего, что в нём описано, нет. Положите файл в папку аккаунта или ниже, назовите его один
раз, а все части перечислите в самом файле аккаунта.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
include: [people.yaml]  # CW118
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
include: [people.yaml]
```

```yaml people.yaml
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
```
"""#
    case .unusedObject:
#"""
# CW119 · unused-object

Nothing speaks of this schedule, audio item, group, voicemail box or scheme, so it might as well not be there. Often it
was meant to be used and another name stands in its place. A group with an extension of its own is left alone, for
colleagues may dial it; so are accounts without numbers.

## По-русски

**Это нигде не используется**

На это расписание, звук, группу, ящик или схему ничто не ссылается, поэтому они ни на что не влияют. Часто на их месте
по ошибке указано другое имя. Группу с собственным внутренним номером программа не трогает: её могут набирать коллеги.
Файлы без номеров она тоже не трогает.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schedules:
  company: Mon-Fri 09:00-18:00
  night: 18:00-09:00  # CW119
schemes:
  main:
    - when: company
      steps: [forward: anna]
    - when: otherwise
      steps: [hangup]

numbers:
  +7 495 120-30-10: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schedules:
  company: Mon-Fri 09:00-18:00
  night: 18:00-09:00
schemes:
  main:
    - when: company
      steps: [forward: anna]
    - when: night
      steps: [forward: bella]
    - when: otherwise
      steps: [hangup]

numbers:
  +7 495 120-30-10: {scheme: main}
```
"""#
    case .lookAlikeNames:
#"""
# CW120 · look-alike-names

Two names look exactly the same, but one is written in Latin and the other in Cyrillic letters. To the program they are
two things, to a reader they are one, so that sooner or later the wrong one is meant.

## По-русски

**Разные имена, одинаковые на вид**

Два имени выглядят одинаково, но одно набрано латинскими буквами, а другое — русскими. Для программы это разные вещи,
для читателя — одна, и рано или поздно будет указано не то.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  cop: Mon-Fri 09:00-18:00
  сор: Mon-Fri 10:00-19:00  # CW120
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  cop: Mon-Fri 09:00-18:00
  сортировка: Mon-Fri 10:00-19:00
```
"""#
    case .malformedEmail:
#"""
# CW121 · malformed-email

No letter can come to this address: it is two addresses in one, there is no domain behind the `@`, or more than the
address was copied, such as `<…>` or `mailto:`. Where letters go to several people, write an entry for each.

## По-русски

**На такой адрес письмо не дойдёт**

Письмо по этому адресу не дойдёт: здесь сразу два адреса, после `@` нет домена или вместе с адресом скопировано лишнее,
например `<…>` или `mailto:`. Если писать нужно нескольким людям, сделайте запись для каждого.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic: {email: clinic@example}  # CW121
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic: {email: clinic@example.org}
```
"""#
    case .messageToNobody:
#"""
# CW122 · message-to-nobody

Callers may leave messages in this box, but nobody learns of them: it has no `email` and no `owner`, and no notification
tells of messages. Callers wait for an answer that does not come.

## По-русски

**О сообщениях никто не узнает**

Звонящие могут оставить сообщение в этом ящике, но узнать о нём некому: у ящика нет ни `email`, ни `owner`, и
уведомлений о сообщениях нет. Человек будет ждать ответа напрасно.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic: {max: 120s}  # CW122
schemes:
  main:
    - when: always
      steps: [voicemail: clinic]

numbers:
  +7 495 120-30-10: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic: {max: 120s, email: clinic@example.org}
schemes:
  main:
    - when: always
      steps: [voicemail: clinic]

numbers:
  +7 495 120-30-10: {scheme: main}
```
"""#
    case .faxToNobody:
#"""
# CW123 · fax-to-nobody

A scheme receives faxes, but there is no section `fax` that says where they go, and no notification of faxes. They
arrive and nobody gets them.

## По-русски

**Факсы никому не отправляются**

Схема принимает факсы, но раздела `fax` с адресом нет, и уведомлений о факсах тоже. Факс придёт, а получить его некому.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schemes:
  main:
    - when: always
      steps:
        - fax: receive  # CW123

numbers:
  +7 495 120-30-10: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
fax: {email: fax@example.org}
schemes:
  main:
    - when: always
      steps:
        - fax: receive

numbers:
  +7 495 120-30-10: {scheme: main}
```
"""#
    case .notificationNeverSent:
#"""
# CW124 · notification-never-sent

A notification of something that cannot happen here: of messages where no call comes to a box, of faxes where no scheme
receives them, of callbacks that no group offers, of recordings where nothing is recorded. Whoever set it up waits for
news that never comes.

## По-русски

**Уведомление не придёт никогда**

Уведомление о том, чего здесь не бывает: о сообщениях, хотя звонки не попадают в ящик; о факсах, хотя их не принимает ни
одна схема; об обратных звонках, которых не предлагает ни одна группа; о записях, хотя ничего не записывается. Ждать его
бесполезно.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schemes:
  main:
    - when: always
      steps: [forward: anna]
notifications:
  - on: voicemail  # CW124
    email: office@example.org

numbers:
  +7 495 120-30-10: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schemes:
  main:
    - when: always
      steps: [forward: anna]
notifications:
  - on: missed
    email: office@example.org

numbers:
  +7 495 120-30-10: {scheme: main}
```
"""#
    case .notificationTwice:
#"""
# CW125 · notification-twice

The recipient is told of the same event in the same way by an earlier notification, of these calls or of all. Nothing
comes twice, so the second one does nothing; perhaps another event or another person was meant.

## По-русски

**Получатель уже получает такое уведомление**

Этому получателю о том же событии тем же способом сообщает более раннее уведомление. Дважды ничего не приходит, поэтому
второе ничего не меняет; возможно, имелось в виду другое событие или другой человек.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
notifications:
  - {on: missed, email: office@example.org}
  - on: missed
    email: office@example.org  # CW125
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
notifications:
  - {on: missed, email: office@example.org}
  - on: voicemail
    email: office@example.org
```
"""#
    case .blacklistCovered:
#"""
# CW126 · blacklist-covered

The callers of this entry are refused already: it stands in the list twice, or another entry means all numbers that
begin in the same way. Perhaps one of the two was meant otherwise.

## По-русски

**Эти номера уже в чёрном списке**

Этих звонящих уже отклоняет другая запись: номер указан дважды или попадает под начало номера, записанное рядом.
Возможно, в одной из записей опечатка.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
blacklist:
  - +7800555*
  - +7 800 555-11-22  # CW126
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
blacklist:
  - +7800555*
  - +7 800 556-11-22
```
"""#
    case .extBeginning:
#"""
# CW127 · ext-beginning

An extension begins with another whole one. On telephones that dial digit by digit, whoever hesitates behind the shorter
one is connected with the wrong colleague. Give all extensions the same length.

## По-русски

**Номер начинается с другого номера**

Один внутренний номер начинается с другого. На телефонах, которые набирают по одной цифре, стоит помедлить — и ответит
не тот коллега. Сделайте все внутренние номера одной длины.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 2011, devices: [desk]}  # CW127
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 211, devices: [desk]}
```
"""#
    case .rightGrantedAndDenied:
#"""
# CW128 · right-granted-and-denied

The same right stands under `grant` and under `deny`. One of the two is a leftover, and what holds in the cabinet is
anybody's guess.

## По-русски

**Право и выдано, и отозвано**

Одно и то же право стоит и в `grant`, и в `deny`. Одна из записей лишняя, и какая подействует, неизвестно.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    grant: [listen]
    deny: [listen]  # CW128
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    grant: [listen]
    deny: [export-history]
```
"""#
    case .sipAccountTwice:
#"""
# CW129 · sip-account-twice

Two employees have the same SIP account. It is the account of one telephone: calls for one of them ring at the other.

## По-русски

**Одна учётная запись SIP у двоих**

Одна учётная запись SIP указана у двух сотрудников. Это один телефон: звонки одному будут приходить другому.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk], sip-accounts: [desk.one]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk], sip-accounts: [desk.one]}  # CW129
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk], sip-accounts: [desk.one]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk], sip-accounts: [desk.two]}
```
"""#
    case .blockedEmployee:
#"""
# CW130 · blocked-employee

A step, a rule or a number sends calls to an employee whose account is blocked (`active: no`), or he is to make calls
himself. Blocked employees never ring: such a call goes on at once as if nobody had answered. As a member of a group
somebody blocked does no harm.

## По-русски

**Сотрудник заблокирован**

Шаг, правило или номер направляет звонки сотруднику, чья учётная запись заблокирована (`active: no`), или он сам должен
звонить. Телефоны у него не звонят: звонок сразу идёт дальше, будто никто не ответил. В составе группы заблокированный
не мешает.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk], active: no}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
schemes:
  main:
    - when: always
      steps:
        - forward: anna  # CW130
        - forward: bella
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
schemes:
  main:
    - when: always
      steps:
        - forward: anna
        - forward: bella
```
"""#
    case .listedTwice:
#"""
# CW131 · listed-twice

The same person, number, group or right stands twice in one list. That changes nothing; perhaps another one was meant.

## По-русски

**В списке дважды одно и то же**

Один и тот же человек, номер, группа или право указаны в списке дважды. Это ничего не меняет; возможно, имелось в виду
другое.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

campaigns:
  - {name: Reminders, from: 2026-04-01, to: 2026-04-30, operators: [anna, anna]}  # CW131
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

campaigns:
  - {name: Reminders, from: 2026-04-01, to: 2026-04-30, operators: [anna, bella]}
```
"""#
    case .keepWithoutCloud:
#"""
# CW132 · keep-without-cloud

`keep` says how long recordings stay in the cloud, but with `storage: email` they never come there: they are mailed, and
that is all. With `storage: cloud` and an `email` they are kept and mailed.

## По-русски

**Записи нигде не хранятся**

`keep` — это срок хранения в облаке, а при `storage: email` записи туда не попадают: они только уходят по почте. Если
нужно и то и другое, напишите `storage: cloud` и укажите `email`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
recording:
  calls: all
  storage: email
  email: records@example.org
  keep: 90 days  # CW132
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
recording:
  calls: all
  storage: cloud
  email: records@example.org
  keep: 90 days
```
"""#
    case .complexScheme:
#"""
# CW201 · complex-scheme

A line scheme is a list of rows with greetings, forwards, voicemail, fax and hangup, read from top to bottom. Menus,
blocks, key branches, jumps, conditions, variables, scripts, requests and forwards into other schemes make it a complex
scheme («Сложная схема»). Every such place is named, and no machine is written: set the scheme up in the full cabinet of
the provider, or do without the menu. Departments can have numbers of their own, rows choose by the hours, and groups
hand on to one another.

## По-русски

**Сложная схема**

Строчная схема — это строки с приветствиями, переадресацией, голосовой почтой, факсом и завершением звонка; она читается
сверху вниз. Меню, блоки обработки, выбор кнопкой, переходы, условия, переменные, скрипты, запросы и переадресация в
другую схему делают её сложной. Сообщение называет каждое такое место, и схема не компилируется. Настройте её в личном
кабинете АТС или обойдитесь без меню: дайте отделам свои номера, время выбирайте строками, а звонки передавайте из
группы в группу.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
schemes:
  clinic:
    - when: always
      steps:
        - menu: {1: anna}  # CW201
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
schemes:
  clinic:
    - when: always
      steps:
        - forward: anna
```
"""#
    case .stepKind:
#"""
# CW202 · step-kind

A step is one of five things: `greeting`, `forward` (to an employee or a group), `voicemail`, `fax` and `hangup`. This
is none of them. An outside number is no target of a step either: give a group a `no-answer` with `external`, or an
employee a `mobile` or `landline` device.

## По-русски

**Такого шага нет**

Шаг бывает одним из пяти: `greeting` (приветствие), `forward` (переадресация на сотрудника или группу), `voicemail`
(голосовая почта), `fax` (факс) и `hangup` (завершение звонка). Здесь написано что-то другое. Переадресовать шагом на
внешний номер тоже нельзя: задайте группе `no-answer` с `external` или дайте сотруднику устройство `mobile` либо
`landline`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
schemes:
  clinic:
    - when: always
      steps:
        - transfer: anna  # CW202
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
schemes:
  clinic:
    - when: always
      steps:
        - forward: anna
```
"""#
    case .unreachableStep:
#"""
# CW203 · unreachable-step

No call ever comes to this step. Either a step above it ends every call: `voicemail`, `fax: receive`, `hangup`, or a
forward from which nobody comes back, such as one to a group whose `no-answer` is a box. Or the step forwards to
somebody whom every call has tried already; a call is sent to each employee and group once. Remove the step, move it up,
or let the group come back with `no-answer: continue`.

## По-русски

**До шага не доходит ни один звонок**

Этот шаг не наступит никогда. Либо шаг выше завершает любой звонок: `voicemail`, `fax: receive`, `hangup` или
переадресация без возврата, например на группу, у которой в `no-answer` стоит ящик. Либо шаг переадресует туда, где
каждый звонок уже был: на одного сотрудника и в одну группу звонок попадает один раз. Удалите шаг, поставьте его выше
или верните звонок из группы в схему: `no-answer: continue`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: voicemail clinic
schemes:
  clinic:
    - when: always
      steps:
        - forward: reception
        - forward: vera  # CW203
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: continue
schemes:
  clinic:
    - when: always
      steps:
        - forward: reception
        - forward: vera
        - voicemail: clinic
```
"""#
    case .groupCycle:
#"""
# CW204 · group-cycle

Groups hand callers on to one another in a circle, or one hands on to itself: a caller whom nobody answers would go
round and round. Let one of the groups end the circle with a box, an outside number or `continue`.

## По-русски

**Группы передают звонок по кругу**

Группы передают звонок друг другу по кругу, или группа передаёт его самой себе: звонящий, которому никто не ответил, так
и ходил бы по кругу. Разорвите круг в одной из групп: укажите там ящик, внешний номер или `continue`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: forward night  # CW204
  night:
    name: Night shift
    members: [vera]
    no-answer: forward reception
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: forward night
  night:
    name: Night shift
    members: [vera]
    no-answer: voicemail clinic
```
"""#
    case .missingNoAnswer:
#"""
# CW205 · missing-no-answer

A group has to say what becomes of a caller whom nobody answers: a box, an outside number with a box behind it, an
employee, another group, or `continue`, which goes back to the scheme. There is no good default: without a choice
callers would be dropped.

## По-русски

**Не сказано, что делать без ответа**

У группы должно быть указано, что станет со звонящим, которому никто не ответил: ящик, внешний номер вместе с ящиком,
сотрудник, другая группа или `continue` — возврат в схему. Разумного значения по умолчанию нет: без вашего решения
звонки бы сбрасывались. Добавьте `no-answer`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:  # CW205
    name: Reception
    members: [anna]
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: continue
```
"""#
    case .externalWithoutBox:
#"""
# CW206 · external-without-box

The outside number may be busy, out of reach or silent, and then somebody has to take the call: a box. Name one beside
the number: `{external: NUMBER, voicemail: BOX}`.

## По-русски

**У внешнего номера нет запасного ящика**

Внешний номер может быть занят, недоступен или не ответить, и тогда звонок должен кто-то принять — ящик голосовой почты.
Укажите его рядом с номером: `{external: НОМЕР, voicemail: ЯЩИК}`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: external +7 922 000-11-22  # CW206
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: {external: +7 922 000-11-22, voicemail: clinic}
```
"""#
    case .noOtherwise:
#"""
# CW207 · no-otherwise

There are times at which no row of the scheme holds; the message names one. Who calls then hears nothing and is
released. That may be meant, but a row `when: otherwise` with a greeting or a box is kinder. Schemes with such a row, or
with `always`, and schedules that together cover every minute, have no such times.

## По-русски

**В схеме есть время без строки**

Бывает время, на которое в схеме нет ни одной строки; сообщение приводит пример. Кто позвонит тогда, ничего не услышит,
и звонок будет сброшен. Возможно, так и задумано, но строка `when: otherwise` с приветствием или ящиком вежливее. Таких
промежутков нет, если в схеме есть эта строка или строка `always` либо расписания вместе охватывают все сутки.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
schedules:
  company: Mon-Fri 09:00-18:00
schemes:
  clinic:  # CW207
    - when: company
      steps:
        - forward: anna
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
schedules:
  company: Mon-Fri 09:00-18:00
schemes:
  clinic:
    - when: company
      steps:
        - forward: anna
    - when: otherwise
      steps:
        - voicemail: clinic
```
"""#
    case .deviceNeverRings:
#"""
# CW208 · device-never-rings

A device begins to ring only after its delay, and by then its owner rings no more, however callers come to him: as a
member of groups his turn or the group's wait is over, as a direct target his no-answer time or the `wait` of the step.
A delay that equals the time is too long as well. Shorten the `delay`, or let him ring for longer.

## По-русски

**Устройство никогда не зазвонит**

Устройство включается с задержкой, а к этому времени сотруднику уже не звонят, каким бы путём звонок к нему ни пришёл: в
группе истекла его очередь или время ожидания группы, при прямом звонке — время его `no-answer` или `wait` шага.
Задержка, равная этому времени, тоже слишком длинная. Уменьшите `delay` или дайте телефонам звонить дольше.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera:
    name: Vera Chekhova
    extension: 202
    devices:
      - desk
      - mobile: +7 915 000-02-03
        delay: 15s  # CW208
groups:
  reception:
    name: Reception
    ring: sequential
    members: [anna, vera]
    turn: 15s
    wait: 60s
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera:
    name: Vera Chekhova
    extension: 202
    devices:
      - desk
      - mobile: +7 915 000-02-03
        delay: 5s
groups:
  reception:
    name: Reception
    ring: sequential
    members: [anna, vera]
    turn: 15s
    wait: 60s
    no-answer: continue
```
"""#
    case .memberNeverReached:
#"""
# CW209 · member-never-reached

One member after the other rings, each for a `turn`, and callers stay for the `wait` of the group. If the wait is over
before a member's turn begins, he is reached only when somebody before him is away. Raise `wait`, or shorten `turn`.

## По-русски

**До участника не дойдёт очередь**

Участникам группы звонят по одному, каждому в течение `turn`, а звонящий ждёт не дольше `wait` группы. Если ожидание
истекает раньше, чем наступит очередь участника, ему позвонят, только когда кого-то перед ним нет на месте. Увеличьте
`wait` или уменьшите `turn`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
  dora: {name: Dora Lind, extension: 203, devices: [desk]}
groups:
  reception:
    name: Reception
    ring: sequential
    members: [anna, vera, dora]  # CW209
    turn: 15s
    wait: 30s
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
  dora: {name: Dora Lind, extension: 203, devices: [desk]}
groups:
  reception:
    name: Reception
    ring: sequential
    members: [anna, vera, dora]
    turn: 15s
    wait: 45s
    no-answer: continue
```
"""#
    case .waitOnGroup:
#"""
# CW210 · wait-on-group

A group has a `wait` of its own, which counts for every caller. A `wait` beside a forward belongs to an employee: it
says for how long he rings this time. Set `wait` on the group, and take it away here.

## По-русски

**Ожидание указано у переадресации на группу**

У группы есть свой `wait`, общий для всех, кто в неё звонит. `wait` рядом с переадресацией относится к сотруднику:
сколько ему звонить на этот раз. Задайте `wait` у самой группы, а здесь удалите.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: continue
schemes:
  clinic:
    - when: always
      steps:
        - forward: reception
          wait: 20s  # CW210
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna]
    wait: 20s
    no-answer: continue
schemes:
  clinic:
    - when: always
      steps:
        - forward: reception
```
"""#
    case .impatientNeverOffered:
#"""
# CW211 · impatient-never-offered

The offer to impatient callers is made `after` so many seconds in the group, but by then the `wait` of the group is over
and the caller is gone: nobody ever hears it. At the very end of the wait it is too late as well. Let `after` be shorter
than `wait`; where it is not written, it is 20 s.

## По-русски

**Предложение нетерпеливым никогда не прозвучит**

Предложение для нетерпеливых клиентов звучит, когда в группе прошло `after`, но к этому времени `wait` группы уже истёк
и звонящего в ней нет: предложения никто не услышит. Ровно в конце ожидания тоже поздно. Сделайте `after` меньше `wait`;
если `after` не указан, он равен 20 секундам.

## Fails

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
audio:
  sorry: audio/sorry.wav
groups:
  reception:
    name: Reception
    members: [anna]
    wait: 40s
    impatient:
      after: 40s  # CW211
      prompt: sorry
      offer: {1: callback, 2: stay}
    no-answer: continue
```

## Passes

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
audio:
  sorry: audio/sorry.wav
groups:
  reception:
    name: Reception
    members: [anna]
    wait: 40s
    impatient:
      after: 20s
      prompt: sorry
      offer: {1: callback, 2: stay}
    no-answer: continue
```
"""#
    case .impatientOptionWithoutBox:
#"""
# CW212 · impatient-option-without-box

Callers who press the key want to leave a message, but no box is named for it. Write `voicemail BOX`, with the name of a
box.

## По-русски

**Не указано, в какой ящик оставить сообщение**

Нажав эту кнопку, звонящий хочет оставить сообщение, но ящик для него не указан. Напишите `voicemail ЯЩИК` с именем
ящика.

## Fails

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
audio:
  sorry: audio/sorry.wav
groups:
  reception:
    name: Reception
    members: [anna]
    wait: 40s
    impatient:
      after: 20s
      prompt: sorry
      offer: {1: callback, 3: voicemail}  # CW212
    no-answer: continue
```

## Passes

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
audio:
  sorry: audio/sorry.wav
groups:
  reception:
    name: Reception
    members: [anna]
    wait: 40s
    impatient:
      after: 20s
      prompt: sorry
      offer: {1: callback, 3: voicemail clinic}
    no-answer: continue
```
"""#
    case .impatientKey:
#"""
# CW213 · impatient-key

The keys of an offer are the digits 0 to 9, each with one choice, and each choice under one key: a telephone has no key
11, and two keys for the same would only make the announcement longer. Take another digit, or take the second key out.

## По-русски

**Такой кнопки в предложении быть не может**

Кнопки предложения — цифры от 0 до 9: у каждой один вариант, у каждого варианта одна кнопка. Кнопки 11 на телефоне нет,
а две кнопки для одного и того же только удлинили бы объявление. Выберите другую цифру или уберите вторую кнопку.

## Fails

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
audio:
  sorry: audio/sorry.wav
groups:
  reception:
    name: Reception
    members: [anna]
    wait: 40s
    impatient:
      after: 20s
      prompt: sorry
      offer: {11: callback, 2: stay}  # CW213
    no-answer: continue
```

## Passes

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
audio:
  sorry: audio/sorry.wav
groups:
  reception:
    name: Reception
    members: [anna]
    wait: 40s
    impatient:
      after: 20s
      prompt: sorry
      offer: {1: callback, 2: stay}
    no-answer: continue
```
"""#
    case .emptyGroup:
#"""
# CW214 · empty-group

Nobody is in the group: its callers would be sent on at once, without a telephone having rung. Name the members, or
forward to where the callers go anyway.

## По-русски

**В группе никого нет**

В группе нет ни одного участника: звонки сразу уходили бы дальше, и не зазвонил бы ни один телефон. Перечислите
участников или переадресуйте сразу туда, куда звонки всё равно попадут.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
groups:
  reception:
    name: Reception
    members: []  # CW214
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer: continue
```
"""#
    case .noDevice:
#"""
# CW215 · no-device

Calls are sent to an employee who has no device, so nothing ever rings: a group passes him over, a forward goes on at
once. Give him a device, such as `devices: [desk]`, or do not send calls to him. Who takes no calls at all, such as an
administrator, may well be without.

## По-русски

**У сотрудника нет устройств**

Звонки направляются сотруднику, у которого нет ни одного устройства, поэтому ничего не зазвонит: группа его пропускает,
переадресация сразу идёт дальше. Дайте ему устройство, например `devices: [desk]`, или не направляйте ему звонки. Кто
звонков не принимает, например администратор, может обойтись без устройств.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202}  # CW215
groups:
  reception:
    name: Reception
    members: [anna, vera]
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera: {name: Vera Chekhova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, vera]
    no-answer: continue
```
"""#
    case .ruleNeverApplies:
#"""
# CW216 · rule-never-applies

A rule for an occasion that never comes: an auto-secretary where the status is ignored (`respect-status: no`) or for the
status `online`, or `off-hours` of somebody who has no hours or whose hours never end. Callers will not meet it,
whatever it says. Remove the rule, or make room for it: let the status count, or give him `hours`.

## По-русски

**Правило никогда не сработает**

Правило для случая, который не наступит: автосекретарь, когда статус не учитывается (`respect-status: no`) или для
статуса `online`, либо `off-hours` у сотрудника, у которого нет личного графика или он круглосуточный. Что бы в правиле
ни было написано, звонящих оно не коснётся. Удалите его или сделайте возможным: учитывайте статус либо задайте
сотруднику `hours`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    off-hours: drop  # CW216
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    hours: Mon-Fri 09:00-18:00
    off-hours: drop
```
"""#
    case .deputyCycle:
#"""
# CW217 · deputy-cycle

Employees deputise for one another and are all away on the same days: whoever is called hands on to the next, and nobody
is there. The scheme goes on with its next step then, or the call is released. The message gives their ids and the days.
Name somebody who is there, or a box.

## По-русски

**Заместители замещают друг друга по кругу**

Сотрудники замещают друг друга, но в одни и те же дни отсутствуют все: каждый передаёт звонок следующему, а на месте
никого нет. Тогда схема переходит к следующему шагу или звонок сбрасывается. Сообщение называет их id и дни. Укажите
того, кто на месте, или ящик.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    extension: 201
    devices: [desk]
    absences:
      - {from: 2026-08-03, to: 2026-08-14, then: forward vera}  # CW217
  vera:
    name: Vera Chekhova
    extension: 202
    devices: [desk]
    absences:
      - {from: 2026-08-10, to: 2026-08-12, then: forward anna}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    extension: 201
    devices: [desk]
    absences:
      - {from: 2026-08-03, to: 2026-08-14, then: forward vera}
  vera:
    name: Vera Chekhova
    extension: 202
    devices: [desk]
    absences:
      - {from: 2026-08-17, to: 2026-08-19, then: forward anna}
```
"""#
    case .targetCycle:
#"""
# CW218 · target-cycle

Rules of employees and groups can send a call round in a circle. It does not go round for ever: whoever was tried is not
tried again, and the scheme goes on with its next step, or the call is released. Few people expect that. Let one of the
rules end the circle with a box or `continue`.

## По-русски

**Правила водят звонок по кругу**

Правила сотрудников и групп могут пустить звонок по кругу. Вечно он ходить не будет: кому уже звонили, тому второй раз
не звонят, и схема переходит к следующему шагу или звонок сбрасывается. Мало кто этого ожидает. Закончите круг в одном
из правил ящиком или `continue`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic: {email: clinic@example.org}
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    no-answer: {after: 20s, forward: vera}  # CW218
  vera:
    name: Vera Chekhova
    devices: [desk]
    no-answer: {after: 20s, forward: anna}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic: {email: clinic@example.org}
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    no-answer: {after: 20s, forward: vera}
  vera:
    name: Vera Chekhova
    devices: [desk]
    no-answer: {after: 20s, voicemail: clinic}
```
"""#
    case .ownNumberLoop:
#"""
# CW219 · own-number-loop

A telephone of an employee, or the outside number of a group, is a number of the company itself. A call that is sent
there leaves the PBX, comes in again as a new call and goes the same way once more, until all lines are taken. Name the
telephone that shall ring, or forward to the employee or the group.

## По-русски

**Звонок возвращается на свой же номер**

Телефон сотрудника или внешний номер группы — это номер самой компании. Звонок уйдёт из АТС, вернётся как новый и снова
пойдёт по тому же пути, пока не займёт все линии. Укажите телефон, который должен зазвонить, или переадресуйте на
сотрудника или группу.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic: {email: clinic@example.org}
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer:
      external: +7 495 120-30-10  # CW219
      voicemail: clinic
schemes:
  main:
    - when: always
      steps: [forward: reception]

numbers:
  +7 495 120-30-10: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic: {email: clinic@example.org}
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer:
      external: +7 916 123-45-01
      voicemail: clinic
schemes:
  main:
    - when: always
      steps: [forward: reception]

numbers:
  +7 495 120-30-10: {scheme: main}
```
"""#
    case .externalOwnDevice:
#"""
# CW220 · external-own-device

When nobody in the group answers, an outside number is rung for another 30 s, but it is the telephone of a member who
has just let it ring. Name the number of somebody else, or let callers leave a message at once.

## По-русски

**Этот телефон уже звонил**

Когда в группе никто не ответил, ещё 30 секунд звонит внешний номер, но это телефон участника той же группы, который
только что не ответил. Укажите чей-нибудь ещё номер или сразу предложите оставить сообщение.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic: {email: clinic@example.org}
employees:
  anna:
    name: Anna Belova
    devices: [desk, mobile: +7 916 123-45-01]
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer:
      external: +7 916 123-45-01  # CW220
      voicemail: clinic
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic: {email: clinic@example.org}
employees:
  anna:
    name: Anna Belova
    devices: [desk, mobile: +7 916 123-45-01]
groups:
  reception:
    name: Reception
    members: [anna]
    no-answer:
      external: +7 916 123-45-02
      voicemail: clinic
```
"""#
    case .deviceTwice:
#"""
# CW221 · device-twice

One telephone is rung twice at once: it is two devices of one employee, or a device of two members of a group in which
all ring together. The second call meets the first and finds the telephone busy.

## По-русски

**Один телефон звонит дважды**

На один телефон звонок идёт дважды сразу: номер указан у сотрудника как два устройства или принадлежит двум участникам
группы, где звонят все сразу. Второй звонок застанет телефон занятым — первым.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices:
      - mobile: +7 916 123-45-01
      - landline: +7 916 123-45-01  # CW221
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices:
      - mobile: +7 916 123-45-01
      - landline: +7 495 120-30-11
```
"""#
    case .faxWindow:
#"""
# CW222 · fax-window

The calling tone of a fax machine lasts half a second and comes every three and a half seconds (ITU-T T.30). In a window
of less than 4 s it can happen to be silent, and the fax goes on to a person. The usual window is 5 s.

## По-русски

**Сигнал факса можно не услышать**

Факс подаёт сигнал полсекунды и повторяет его каждые три с половиной секунды (МСЭ-T T.30). За время короче 4 секунд он
может как раз молчать, и факс попадёт к человеку. Обычно слушают 5 секунд.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schemes:
  main:
    - when: always
      steps:
        - fax: detect  # CW222
          window: 2s
        - forward: anna
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schemes:
  main:
    - when: always
      steps:
        - fax: detect
          window: 5s
        - forward: anna
```
"""#
    case .greetingTooLong:
#"""
# CW223 · greeting-too-long

Greetings and fax detection keep callers listening for more than 20 s before any telephone rings. From the twentieth
second callers tend to hang up. Shorten the greeting, or let it be the `ringback` of the number: then it plays while the
telephones ring and delays nothing.

## По-русски

**Слишком долгое приветствие**

Приветствия и ожидание факса занимают больше 20 секунд, прежде чем зазвонит хоть один телефон. С двадцатой секунды
клиенты кладут трубку. Сократите приветствие или сделайте его `ringback` номера: тогда оно звучит, пока звонят телефоны,
и ничего не задерживает.

## Fails

```yaml audio/welcome.wav=25s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schemes:
  main:
    - when: always
      steps:
        - greeting: welcome  # CW223
        - forward: anna
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schemes:
  main:
    - when: always
      steps:
        - greeting: welcome
        - forward: anna
```
"""#
    case .emptyScheme:
#"""
# CW224 · empty-scheme

The scheme has no rows, so no row fits and every call is released. Add at least one row with its steps.

## По-русски

**В схеме нет строк**

В схеме нет ни одной строки, поэтому любой звонок сбрасывается. Добавьте хотя бы одну строку с шагами.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schemes:
  main: []  # CW224
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schemes:
  main:
    - when: always
      steps: [hangup]
```
"""#
    case .emptyRow:
#"""
# CW225 · empty-row

The row is chosen, but it has no steps: the caller is released at once without a word. If that is what you want, say so
with the step `hangup`.

## По-русски

**В строке нет шагов**

Строка срабатывает, но шагов в ней нет: звонок сразу сбрасывается. Если так и задумано, напишите шаг `hangup`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schemes:
  main:
    - when: always  # CW225
      steps: []
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schemes:
  main:
    - when: always
      steps: [hangup]
```
"""#
    case .nobodyRings:
#"""
# CW226 · nobody-rings

All members of the group are blocked (`active: no`) or have no device, so that callers leave it at once and nobody ever
hears of them. Add somebody who takes calls.

## По-русски

**В группе некому ответить**

Все участники группы заблокированы (`active: no`) или без устройств: звонок сразу уходит дальше, и никто о нём не
узнает. Добавьте того, кто принимает звонки.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk], active: no}
groups:
  reception:
    name: Reception
    members: [anna]  # CW226
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk], active: no}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    no-answer: continue
```
"""#
    case .nothingRingsAtFirst:
#"""
# CW227 · nothing-rings-at-first

Every device begins to ring with a delay, so that for the first seconds nothing rings at all and the caller waits for
nothing. A delay lets one telephone ring after another; at least one of them should ring at once. Looked at are groups
in which all ring together, and employees who are in no group.

## По-русски

**Сначала не звонит ничего**

Все устройства включаются с задержкой, поэтому первые секунды не звонит ничего, а звонящий ждёт зря. Задержка нужна,
чтобы один телефон зазвонил позже другого; хотя бы один должен звонить сразу. Проверяются группы, где звонят все сразу,
и сотрудники, которые не состоят в группах.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices:
      - mobile: +7 916 123-45-01
        delay: 10s  # CW227
numbers:
  +7 495 120-30-10: {forward: anna}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices:
      - desk
      - mobile: +7 916 123-45-01
        delay: 10s
numbers:
  +7 495 120-30-10: {forward: anna}
```
"""#
    case .callbackNeverAsked:
#"""
# CW228 · callback-never-asked

The group says how callers are called back, but it does not offer it: nobody can ask for a callback. Offer it to
impatient callers, or remove `callback`.

## По-русски

**Обратный звонок не предлагается**

У группы указано, как перезванивать, но она этого не предлагает: попросить об обратном звонке нельзя. Добавьте его в
предложение (`impatient`) или удалите `callback`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    callback: {attempts: 5}  # CW228
    no-answer: continue
```

## Passes

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  sorry: audio/sorry.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    impatient: {prompt: sorry, offer: {1: callback}}
    callback: {attempts: 5}
    no-answer: continue
```
"""#
    case .pauseNeverUsed:
#"""
# CW229 · pause-never-used

`pause` is the time from a failed attempt to the next one, but there is only one attempt. Probably more attempts were
meant.

## По-русски

**Пауза не понадобится**

`pause` — время от неудачной попытки до следующей, а попытка только одна. Скорее всего, попыток должно быть больше.

## Fails

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  sorry: audio/sorry.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    impatient: {prompt: sorry, offer: {1: callback}}
    callback:
      attempts: 1
      pause: 300s  # CW229
    no-answer: continue
```

## Passes

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  sorry: audio/sorry.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    impatient: {prompt: sorry, offer: {1: callback}}
    callback:
      attempts: 3
      pause: 300s
    no-answer: continue
```
"""#
    case .offerOfNothing:
#"""
# CW230 · offer-of-nothing

The only thing that impatient callers are offered is to stay, and whoever presses nothing stays anyway. Offer a callback
or a voicemail box too, or remove the offer.

## По-русски

**Предложение ничего не предлагает**

Нетерпеливым клиентам предлагается только ждать, а кто ничего не нажмёт, ждёт и так. Предложите ещё обратный звонок или
ящик голосовой почты либо удалите предложение.

## Fails

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  sorry: audio/sorry.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    impatient:
      prompt: sorry
      offer:
        1: stay  # CW230
    no-answer: continue
```

## Passes

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  sorry: audio/sorry.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    impatient:
      prompt: sorry
      offer:
        1: stay
        2: callback
    no-answer: continue
```
"""#
    case .turnWithoutEffect:
#"""
# CW231 · turn-without-effect

`turn` is how long a member rings before the next one, but in this group all ring at once, which is what `ring` is if
nothing is said. Probably `ring: sequential`, `cumulative` or `even` was meant.

## По-русски

**Очереди нет: звонят все сразу**

`turn` — сколько звонит один участник, прежде чем зазвонит следующий, а в этой группе звонят все сразу (так бывает, если
`ring` не указан). Скорее всего, имелось в виду `ring: sequential`, `cumulative` или `even`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    turn: 15s  # CW231
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    ring: sequential
    turn: 15s
    no-answer: continue
```
"""#
    case .turnOutlastsWait:
#"""
# CW232 · turn-outlasts-wait

With `ring: even` members ring one after the other, but the turn of the first takes as long as callers wait at all. So
each caller meets one member only, and when he does not answer the others are not tried.

## По-русски

**Следующий участник не успеет зазвонить**

При `ring: even` участники звонят по одному, но очередь первого длится не меньше, чем ждёт звонящий. Каждому звонящему
достаётся один участник, и если он не ответит, остальные не зазвонят.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    ring: even
    turn: 40s  # CW232
    wait: 30s
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    ring: even
    turn: 15s
    wait: 30s
    no-answer: continue
```
"""#
    case .afterWithoutEffect:
#"""
# CW233 · after-without-effect

`after` belongs to the `no-answer` of an employee: for so long his telephones ring. All other actions take place at
once. For a group write the time as its `wait`.

## По-русски

**Время здесь ничего не меняет**

`after` относится к `no-answer` сотрудника: столько звонят его телефоны. Все остальные действия выполняются сразу. Для
группы укажите это время как `wait`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    no-answer:
      after: 40s  # CW233
      voicemail: clinic
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
voicemail:
  clinic: {email: clinic@example.org}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    wait: 40s
    no-answer:
      voicemail: clinic
```
"""#
    case .messageLength:
#"""
# CW234 · message-length

The box keeps messages of at least `min`, but ends them at `max`, which is shorter: every message is thrown away. A box
keeps messages from 3 s on if nothing is said, and ends them at 180 s.

## По-русски

**Ни одно сообщение не сохранится**

Ящик хранит сообщения не короче `min`, но обрывает их на `max`, который меньше: пропадёт любое сообщение. Если ничего не
указано, хранятся сообщения от 3 секунд, а предел — 180 секунд.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic:
    min: 30s  # CW234
    max: 20s
    email: clinic@example.org
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
voicemail:
  clinic:
    min: 3s
    max: 20s
    email: clinic@example.org
```
"""#
    case .deputyAway:
#"""
# CW235 · deputy-away

Calls go to a deputy during an absence, but on some of these days he is away himself and has not said what shall become
of his calls. The scheme goes on then as if nobody had answered. Name somebody who is there, or add `then` to the
deputy's own absence.

## По-русски

**Заместитель тоже отсутствует**

На время отсутствия звонки идут заместителю, но в часть этих дней его самого нет, и что делать с его звонками, не
указано. Схема пойдёт дальше, будто никто не ответил. Укажите того, кто на месте, или добавьте `then` в отсутствие
заместителя.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    absences:
      - from: 2026-08-03
        to: 2026-08-14
        then: forward bella  # CW235
  bella:
    name: Bella Gromova
    devices: [desk]
    absences: [{from: 2026-08-10, to: 2026-08-12}]
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    absences:
      - from: 2026-08-03
        to: 2026-08-14
        then: forward bella
  bella:
    name: Bella Gromova
    devices: [desk]
    absences: [{from: 2026-08-17, to: 2026-08-19}]
```
"""#
    case .hoursWithoutEffect:
#"""
# CW236 · hours-without-effect

The `hours` of a number speak of the schedule `company`, and of nothing else: they matter only where a row of its scheme
asks for it. This scheme does not, so that the number is open or closed as the rows say, whatever `hours` says. Where
rows stand below one that always holds, both are one finding, CW312: perhaps `always` was written for `company`.

## По-русски

**Часы номера ни на что не влияют**

`hours` номера относится только к расписанию `company` и действует там, где строка схемы его спрашивает. В этой схеме
такой строки нет, поэтому номер открыт и закрыт так, как указано в строках, что бы ни стояло в `hours`. Если ниже
строки, которая подходит всегда, есть другие, всё это одно замечание CW312: возможно, вместо `company` написали
`always`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schedules:
  company: Mon-Fri 09:00-18:00
schemes:
  main:
    - when: always
      steps: [forward: anna]
numbers:
  +7 495 120-30-10:
    scheme: main
    hours: company  # CW236
  +7 495 120-30-11: {forward: bella}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schedules:
  company: Mon-Fri 09:00-18:00
schemes:
  main:
    - when: company
      steps: [forward: anna]
    - when: otherwise
      steps: [hangup]
numbers:
  +7 495 120-30-10:
    scheme: main
    hours: company
  +7 495 120-30-11: {forward: bella}
```
"""#
    case .reachesNobody:
#"""
# CW237 · reaches-nobody

No row of the scheme rings anybody, takes a message or receives a fax: whoever calls hears something, or nothing, and is
let go, at every hour. Mostly a step `forward` or `voicemail` was forgotten. Where a number is only there to say something,
such as a new address, accept the finding with a comment: `# callwright: ignore[CW237] only tells our new address`.

## По-русски

**До людей не дозвониться**

Ни одна строка схемы никому не звонит, не принимает сообщений и факсов: звонящий что-то услышит или не услышит ничего, и
звонок закончится, в любое время. Чаще всего забыт шаг `forward` или `voicemail`. Если номер нужен только для объявления,
например о новом адресе, примите замечание: `# callwright: ignore[CW237] только сообщает новый адрес`.

## Fails

```yaml audio/closed.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  closed: audio/closed.wav
schemes:
  main:  # CW237
    - when: always
      steps:
        - greeting: closed
numbers:
  +7 495 120-30-10: {scheme: main}
```

## Passes

```yaml audio/closed.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  closed: audio/closed.wav
voicemail:
  office: {email: office@example.com}
schemes:
  main:
    - when: always
      steps:
        - greeting: closed
        - voicemail: office
numbers:
  +7 495 120-30-10: {scheme: main}
```
"""#
    case .longSilence:
#"""
# CW238 · long-silence

While a step listens for a fax, a caller who is no fax machine hears nothing at all. From the twentieth second callers
tend to hang up; the usual window is 5 s. Where somebody rings afterwards, [CW223](CW223.md) counts the window together
with the greetings around it. Other waits are not silent: while telephones ring, and in a queue without audio of its
own, the caller hears the ringback tone.

## По-русски

**Звонящий долго ничего не слышит**

Пока шаг ждёт сигнал факса, человек на линии не слышит ничего. С двадцатой секунды клиенты кладут трубку; обычно
слушают 5 секунд. Если потом звонят телефоны, это время вместе с приветствиями считает [CW223](CW223.md). В остальных
ожиданиях тишины нет: пока звонят телефоны и в очереди без своего звука звонящий слышит гудки.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, email: anna@example.org, devices: [desk]}
voicemail:
  box: {owner: anna}
fax: {email: fax@example.org}

schemes:
  main:
    - when: always
      steps:
        - forward: anna
        - fax: detect  # CW238
          window: 30s
        - voicemail: box

numbers:
  +7 495 120-30-10: {scheme: main}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, email: anna@example.org, devices: [desk]}
voicemail:
  box: {owner: anna}
fax: {email: fax@example.org}

schemes:
  main:
    - when: always
      steps:
        - forward: anna
        - fax: detect
          window: 5s
        - voicemail: box

numbers:
  +7 495 120-30-10: {scheme: main}
```
"""#
    case .emptyInterval:
#"""
# CW301 · empty-interval

Hours that begin and end at the same time: nobody can say whether that is no time at all or a whole day. Write
`00:00-24:00` for the whole day; leave out a day without hours.

## По-русски

**Часы начинаются и кончаются одновременно**

Начало и конец совпадают, и непонятно, что это: ни минуты или целые сутки. Для круглых суток напишите `00:00-24:00`, а
день без часов работы не указывайте.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  night: Mon-Fri 22:00-22:00  # CW301
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  night: Mon-Fri 22:00-06:00
```
"""#
    case .overlappingIntervals:
#"""
# CW302 · overlapping-intervals

Two stretches of the same day overlap, so one of the times is wrong, or a day stands twice. Correct the time, or join
the two. Hours that run over midnight belong to the day on which they begin; where they run into those of the next day,
the company simply stays open.

## По-русски

**Часы работы пересекаются**

Два промежутка одного дня пересекаются: ошибка во времени, или день указан дважды. Исправьте время или объедините
промежутки. Часы, которые переходят через полночь, относятся к тому дню, когда они начались; если они встречаются с
часами следующего дня, компания просто не закрывается.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-14:00, 13:00-18:00  # CW302
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-13:00, 14:00-18:00
```
"""#
    case .badTimezone:
#"""
# CW303 · bad-timezone

A time zone is named by region and city, such as `Europe/Moscow` or `Asia/Omsk`. Abbreviations such as `MSK` and offsets
such as `+3` are refused: they do not say when the clocks are changed. Without a zone nothing can be said about opening
hours.

## По-русски

**Неправильный часовой пояс**

Часовой пояс указывается регионом и городом, например `Europe/Moscow` или `Asia/Omsk`. Сокращения вроде `MSK` и сдвиги
вроде `+3` не принимаются: по ним не узнать, когда переводят часы. Без часового пояса о часах работы ничего сказать
нельзя.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moskow  # CW303
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
```
"""#
    case .duplicateException:
#"""
# CW304 · duplicate-exception

Two exceptions for exactly the same dates: only one of them can hold. Keep one, or write the hours of both into one,
separated by a comma.

## По-русски

**Два исключения на одни и те же даты**

На одни и те же даты указаны два исключения, а действовать может только одно. Оставьте одно или перечислите часы обоих в
одном через запятую.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company:
    weekly: Mon-Fri 09:00-18:00
    exceptions:
      2026-06-11..2026-06-12: closed
      2026-06-11..2026-06-12: 10:00-14:00  # CW304
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company:
    weekly: Mon-Fri 09:00-18:00
    exceptions:
      2026-06-11..2026-06-12: 10:00-14:00
```
"""#
    case .overlappingExceptions:
#"""
# CW305 · overlapping-exceptions

Two exceptions share some of their dates, and neither lies within the other, so that nobody can say which holds on the
dates that they share. Change the dates so that they do not meet. Where one lies within the other, the narrower one
holds: a short day within the summer hours can be written that way.

## По-русски

**Исключения пересекаются**

У двух исключений есть общие даты, но ни одно не лежит внутри другого, и непонятно, какое из них действует в общие дни.
Измените даты так, чтобы они не пересекались. Если одно лежит внутри другого, действует более узкое: так можно записать
короткий день среди летнего графика.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company:
    weekly: Mon-Fri 09:00-18:00
    exceptions:
      2026-07-01..2026-08-15: 10:00-16:00
      2026-08-01..2026-08-31: closed  # CW305
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company:
    weekly: Mon-Fri 09:00-18:00
    exceptions:
      2026-07-01..2026-07-31: 10:00-16:00
      2026-08-01..2026-08-31: closed
```
"""#
    case .timerRange:
#"""
# CW306 · timer-range

No caller waits for no time at all, or for more than an hour: waits, turns and windows are longer than 0 s and at most
3600 s. Only the delay of a device may be 0 s. Recordings are kept for 1 to 3650 whole days. Choose a time within these
limits; perhaps the unit is wrong.

## По-русски

**Время вне допустимых пределов**

Ни одно время в звонке не бывает нулевым или больше часа: ожидание, очередь участника и окно факса длятся больше 0
секунд и не дольше 3600. Равной нулю может быть только задержка устройства. Записи хранятся от 1 до 3650 целых дней.
Укажите время в этих пределах; возможно, перепутана единица.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna]
    wait: 2h  # CW306
    no-answer: continue
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna]
    wait: 2m
    no-answer: continue
```
"""#
    case .absenceOrder:
#"""
# CW307 · absence-order

An absence ends before it begins: the two dates were exchanged, or the year is wrong. Correct the dates. Both belong to
the absence; for a single day they are equal.

## По-русски

**Отсутствие кончается раньше, чем начинается**

Последний день отсутствия раньше первого: даты перепутаны местами, или ошибка в годе. Исправьте даты. Оба дня входят в
отсутствие; для одного дня они совпадают.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    absences:
      - {from: 2026-08-14, to: 2026-08-03}  # CW307
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    absences:
      - {from: 2026-08-03, to: 2026-08-14}
```
"""#
    case .skippedLocalTime:
#"""
# CW308 · skipped-local-time

In the night in which the clocks are put forward an hour is left out, and this time lies in it. It is moved forward by
the gap: 02:30 becomes 03:30. Probably another night was meant; otherwise write the time that the clocks show, or its
offset from UTC, such as `2026-03-29 01:59:59 +01:00`.

## По-русски

**Этого времени не бывает: часы переводят вперёд**

В ночь, когда часы переводят вперёд, один час пропускается, и указанное время попало в него. Оно сдвигается на час
вперёд: 02:30 становится 03:30. Скорее всего, имелась в виду другая ночь; если нет, напишите то время, которое
показывают часы, или добавьте сдвиг от UTC, например `2026-03-29 01:59:59 +01:00`.

## Fails

```yaml account
callwright: 1
pbx: example
timezone: Europe/Budapest
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Gyarmati Bella, extension: 202, devices: [desk]}
numbers:
  +36 1 555-10-10: {forward: bella, hours: always}
```

```yaml calls
calls:
  - name: a call in the night of the change
    at: 2026-03-29 02:30:00  # CW308
    from: +36 30 555-12-34
    to: +36 1 555-10-10
    expect:
      outcome: no-answer
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Budapest
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Gyarmati Bella, extension: 202, devices: [desk]}
numbers:
  +36 1 555-10-10: {forward: bella, hours: always}
```

```yaml calls
calls:
  - name: a call in the night of the change
    at: 2026-03-29 03:30:00
    from: +36 30 555-12-34
    to: +36 1 555-10-10
    expect:
      outcome: no-answer
```
"""#
    case .neverOpen:
#"""
# CW309 · never-open

The hours have no open minute, on no day of the week and by no exception. Rows that ask for such a schedule are never
chosen, and an employee with such hours never rings. Who takes no calls at all has `active: no` or `devices: []`.

## По-русски

**Часы, которые не наступают**

В этих часах нет ни одной открытой минуты: ни по дням недели, ни по исключениям. Строка с таким расписанием не сработает
никогда, а у сотрудника с такими часами не зазвонит телефон. Кто совсем не принимает звонков, тому напишите `active: no`
или `devices: []`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  night:  # CW309
    weekly: closed
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  night:
    weekly: Mon-Fri 18:00-09:00
```
"""#
    case .longPast:
#"""
# CW310 · long-past

An exception, an absence, a campaign or a planned call was over more than a year before the check. Either the year is
wrong, or the entry is a leftover that makes the file longer than it need be. What was over for less time is left alone,
for the calls of those days may still be looked at.

Today is the present, unless you say otherwise: `callwright check --at 2026-06-09`. On this page it is that day.

## По-русски

**Это давно прошло**

Исключение, отсутствие, кампания или запланированный звонок закончились больше чем за год до проверки. Либо в годе
ошибка, либо запись осталась с прошлых лет и только удлиняет файл. То, что закончилось недавно, программа не трогает:
звонки тех дней ещё могут разбирать.

Сегодняшний день можно задать: `callwright check --at 2026-06-09`. На этой странице он такой.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company:
    weekly: Mon-Fri 09:00-18:00
    exceptions:
      2019-06-12: closed  # CW310
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company:
    weekly: Mon-Fri 09:00-18:00
    exceptions:
      2026-06-12: closed
```
"""#
    case .exceptionWithoutEffect:
#"""
# CW311 · exception-without-effect

On these dates the exception gives the hours that hold anyway: a day is closed that is closed every week, or open as
always. Mostly the date or the year is wrong, and the day that was meant stays as it is.

## По-русски

**Исключение ничего не меняет**

В эти даты исключение задаёт те же часы, что и обычно: закрыт день, который и так закрыт, или открыт в обычное время.
Чаще всего в дате или годе ошибка, и нужный день остаётся без исключения.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company:
    weekly: Mon-Fri 09:00-18:00
    exceptions:
      2026-06-13: closed  # CW311
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company:
    weekly: Mon-Fri 09:00-18:00
    exceptions:
      2026-06-12: closed
```
"""#
    case .rowNeverChosen:
#"""
# CW312 · row-never-chosen

The first row whose hours hold is chosen. Whenever this one would hold, a row above it does already: one that holds at
all times, one with the same schedule, or some that together are open whenever this one is. What stands in it never
happens. All rows below one that always holds are one finding. If a number of the scheme has `hours: company`, which no
row asks for, `always` was perhaps written for `company`.

## По-русски

**Строка никогда не сработает**

Срабатывает первая строка, чьи часы подходят. Когда подходит эта, всегда уже подходит строка выше: она действует всегда,
у неё то же расписание или строки выше вместе открыты всё её время. То, что написано в этой строке, не произойдёт. Все
строки ниже той, что подходит всегда, — одно замечание. Если у номера этой схемы стоит `hours: company`, а ни одна
строка её не спрашивает, возможно, вместо `company` написали `always`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schedules:
  company: Mon-Fri 09:00-18:00
  lunch: Mon-Fri 13:00-14:00
schemes:
  main:
    - when: company
      steps: [forward: anna]
    - when: lunch  # CW312
      steps: [forward: bella]
    - when: otherwise
      steps: [hangup]
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}

schedules:
  company: Mon-Fri 09:00-18:00
  lunch: Mon-Fri 13:00-14:00
schemes:
  main:
    - when: lunch
      steps: [forward: bella]
    - when: company
      steps: [forward: anna]
    - when: otherwise
      steps: [hangup]
```
"""#
    case .allAbsent:
#"""
# CW313 · all-absent

On some days all members of the group are away, while calls still come to it: nothing rings, and callers are handed on
at once as if nobody had answered. Groups of one are left alone, and so are days on which no row and no number sends
calls there.

## По-русски

**В группе не остаётся никого**

В некоторые дни отсутствуют все участники группы, а звонки в неё идут: не звонит ничего, и звонящий сразу уходит дальше,
будто никто не ответил. Группы из одного человека не проверяются, как и дни, когда в группу не ведёт ни одна строка и ни
один номер.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    absences: [{from: 2026-08-03, to: 2026-08-14}]
  bella:
    name: Bella Gromova
    devices: [desk]
    absences: [{from: 2026-08-10, to: 2026-08-12}]
groups:
  reception:  # CW313
    name: Reception
    members: [anna, bella]
    no-answer: continue
numbers:
  +7 495 120-30-10: {forward: reception}
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    absences: [{from: 2026-08-03, to: 2026-08-14}]
  bella:
    name: Bella Gromova
    devices: [desk]
    absences: [{from: 2026-08-17, to: 2026-08-19}]
groups:
  reception:
    name: Reception
    members: [anna, bella]
    no-answer: continue
numbers:
  +7 495 120-30-10: {forward: reception}
```
"""#
    case .overlappingAbsences:
#"""
# CW314 · overlapping-absences

Two absences of one employee have days in common. On those days the one that is written first counts, with its
announcement and its `then`, and the other does not. Separate the dates. Some days of a long absence may well be written
before it, so that another action holds on them.

## По-русски

**Два отсутствия пересекаются**

У двух отсутствий одного сотрудника есть общие дни. В эти дни действует записанное первым, со своим объявлением и
`then`, а второе — нет. Разведите даты. Часть дней долгого отсутствия можно записать перед ним, чтобы в эти дни
действовало другое правило.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    absences:
      - {from: 2026-08-03, to: 2026-08-14}
      - {from: 2026-08-14, to: 2026-08-20}  # CW314
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    absences:
      - {from: 2026-08-03, to: 2026-08-14}
      - {from: 2026-08-15, to: 2026-08-20}
```
"""#
    case .repeatedLocalTime:
#"""
# CW315 · repeated-local-time

In the night in which the clocks are put back an hour comes twice, and this time lies in it. The first is meant. If that
is so, say it with the offset from UTC, such as `2026-10-25 02:30:00 +02:00`; the second has the smaller one.

## По-русски

**Время, которое наступает дважды**

В ночь, когда стрелки переводят назад, один час наступает дважды, и это время попадает в него. Имеется в виду первое.
Если так и задумано, укажите смещение от UTC, например `2026-10-25 02:30:00 +02:00`; у второго оно меньше.

## Fails

```yaml account
callwright: 1
pbx: example
timezone: Europe/Budapest
employees:
  bella: {name: Gyarmati Bella, extension: 202, devices: [desk]}
numbers:
  +36 1 555-10-10: {forward: bella, hours: always}
```

```yaml calls
calls:
  - name: a call in the night of the change
    at: 2026-10-25 02:30:00  # CW315
    from: +36 30 555-12-34
    to: +36 1 555-10-10
    expect:
      outcome: no-answer
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Budapest
employees:
  bella: {name: Gyarmati Bella, extension: 202, devices: [desk]}
numbers:
  +36 1 555-10-10: {forward: bella, hours: always}
```

```yaml calls
calls:
  - name: a call in the night of the change
    at: 2026-10-25 02:30:00 +02:00
    from: +36 30 555-12-34
    to: +36 1 555-10-10
    expect:
      outcome: no-answer
```
"""#
    case .plannedCallWhileAway:
#"""
# CW316 · planned-call-while-away

A call is planned for a day on which the employee who shall make it is away. The customer waits in vain: choose another
day or somebody else.

## По-русски

**Звонить некому: сотрудник отсутствует**

Звонок запланирован на день, когда сотрудника нет. Клиент будет ждать зря: выберите другой день или поручите звонок
другому.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    absences: [{from: 2026-08-03, to: 2026-08-14}]
planned-calls:
  - at: 2026-08-10 11:00  # CW316
    employee: anna
    to: +7 916 123-45-01
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna:
    name: Anna Belova
    devices: [desk]
    absences: [{from: 2026-08-03, to: 2026-08-14}]
planned-calls:
  - at: 2026-08-17 11:00
    employee: anna
    to: +7 916 123-45-01
```
"""#
    case .campaignOrder:
#"""
# CW317 · campaign-order

A campaign ends before it begins: the two dates were exchanged, or the year is wrong. Both days belong to it.

## По-русски

**Кампания заканчивается раньше, чем начинается**

Кампания заканчивается раньше, чем начинается: даты перепутаны или ошибка в годе. Оба дня входят в кампанию.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
campaigns:
  - name: Reminders
    from: 2026-04-30
    to: 2026-04-01  # CW317
    operators: [anna]
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
campaigns:
  - name: Reminders
    from: 2026-04-30
    to: 2026-05-31
    operators: [anna]
```
"""#
    case .reversedZone:
#"""
# CW318 · reversed-zone

The zones `Etc/GMT+3` and the like have their sign from old Unix systems, and it means the opposite of what people
expect: there the clocks are three hours *behind* UTC, so that in Moscow the company would open six hours late. Such
zones know no summer time either. Write region and city.

## По-русски

**Знак часового пояса перевёрнут**

В именах вроде `Etc/GMT+3` знак остался от старых систем Unix и означает обратное тому, чего ждут: часы там на три часа
*отстают* от UTC, и московская компания открывалась бы на шесть часов позже. Летнего времени в таких поясах тоже нет.
Укажите регион и город.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Etc/GMT+3  # CW318
```

## Passes

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
```
"""#
    case .audioMissing:
#"""
# CW401 · audio-missing

The account names a sound file that is not there, and callers would hear nothing. Put the file there, or correct its
name: capital and small letters count, and slashes lead forward (`audio/hello.wav`). A file that lies elsewhere below
the account's folder, or has another ending, is proposed. While nothing has been recorded yet, give a length in the
place of a file: `{length: 6s, say: …}`.

## По-русски

**Звукового файла нет**

В аккаунте указан звуковой файл, которого нет, и звонящие ничего бы не услышали. Положите файл на место или исправьте
имя: заглавные и строчные буквы в нём различаются, а косая черта пишется вперёд (`audio/hello.wav`). Файл с другим
окончанием или из другой папки аккаунта программа предложит сама. Пока запись не сделана, укажите вместо файла её
длительность: `{length: 6s, say: …}`.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW401
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioUnreadable:
#"""
# CW402 · audio-unreadable

There is a file, but no sound can be had from it: it is a text or a picture, a video, damaged, or in a format that is
not known. Save it again as WAV, FLAC, Ogg or MP3.

## По-русски

**Звуковой файл не читается**

Файл есть, но звука из него не получить: это текст, картинка или видео, либо он повреждён, либо его формат неизвестен.
Сохраните звук заново в формате WAV, FLAC, Ogg или MP3.

## Fails

```yaml audio/welcome.wav=text
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW402
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioEmpty:
#"""
# CW403 · audio-empty

The sound file has no sound in it: callers would be taken past it as if it were not there. Usually the recording was
stopped at once, or the copy was cut off. Record or copy it again.

## По-русски

**В звуковом файле нет звука**

В звуковом файле нет звука: звонящие прошли бы мимо, как будто его и не было. Обычно запись остановили сразу или файл
скопировали не полностью. Запишите или скопируйте его заново.

## Fails

```yaml audio/welcome.wav=0s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW403
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioOutside:
#"""
# CW404 · audio-outside

Sound files lie in the folder of the account or below it, so that the account can be copied, checked elsewhere and never
reads what it should not. Paths that begin with `/`, that climb out with `..`, and links that lead out are refused. Copy
the file into the folder, and write its path from there.

## По-русски

**Звуковой файл вне папки аккаунта**

Звуковые файлы лежат в папке аккаунта или ниже: тогда аккаунт можно скопировать и проверить в другом месте, и он не
прочитает лишнего. Пути, которые начинаются с `/` или выходят наружу через `..`, и ссылки, ведущие наружу, не
принимаются. Скопируйте файл в папку аккаунта и укажите путь от неё.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: ../welcome.wav  # CW404
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .notRecorded:
#"""
# CW405 · not-recorded

The item has a length but no file: it plays as silence of that length. That is good for planning and for tests, but
callers would wonder. Record it and name the `file`; its length is then measured.

## По-русски

**Запись ещё не сделана**

Указана длительность, но файла нет: вместо записи прозвучит тишина этой длины. Для планов и тестов этого достаточно, но
звонящие удивятся. Запишите звук и укажите его ключом `file`; длительность тогда измеряется сама.

## Fails

```yaml
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: {length: 6s, say: Welcome to the clinic.}  # CW405
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: {file: audio/welcome.wav, say: Welcome to the clinic.}
```
"""#
    case .ringbackNeverPlayed:
#"""
# CW406 · ringback-never-played

`ringback` is heard instead of the ringing tone while telephones ring, but in the scheme of this number nothing ever
rings. What every caller shall hear is a step `greeting`.

## По-русски

**Звук вместо гудка не прозвучит**

`ringback` звучит вместо гудка, пока звонят телефоны, а в схеме этого номера никому не звонят. То, что должен услышать
каждый звонящий, ставится шагом `greeting`.

## Fails

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
voicemail:
  clinic: {email: clinic@example.org}
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
schemes:
  main:
    - when: always
      steps:
        - voicemail: clinic
numbers:
  +7 495 120-30-10:
    scheme: main
    ringback: welcome  # CW406
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
voicemail:
  clinic: {email: clinic@example.org}
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
schemes:
  main:
    - when: always
      steps:
        - forward: anna
        - voicemail: clinic
numbers:
  +7 495 120-30-10:
    scheme: main
    ringback: welcome
```
"""#
    case .queueAudioNeverPlayed:
#"""
# CW407 · queue-audio-never-played

`queue-audio` is what callers hear who wait because all members are busy. With `queue: off` nobody waits: such callers
are handed on at once, and the audio is never heard.

## По-русски

**Мелодию ожидания никто не услышит**

`queue-audio` слышат те, кто ждёт, пока все заняты. При `queue: off` не ждёт никто: такой звонок сразу идёт дальше, и
мелодия не прозвучит.

## Fails

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  sorry: audio/sorry.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    queue: off
    queue-audio: sorry  # CW407
    no-answer: continue
```

## Passes

```yaml audio/sorry.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  sorry: audio/sorry.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    queue: on
    queue-audio: sorry
    no-answer: continue
```
"""#
    case .promptCutOff:
#"""
# CW408 · prompt-cut-off

The prompt of the offer is longer than what is left of the group's `wait`. Callers do not hear it to its end, and the
choices that come last never: when the wait is over the group hands them on. Make the offer earlier, let the group wait
longer, or shorten the prompt.

## По-русски

**Предложение обрывается на полуслове**

Запись предложения длиннее, чем остаётся ждать в группе (`wait`). До конца её не дослушать, а варианты, названные
последними, не прозвучат: время выйдет, и звонок пойдёт дальше. Предложите раньше, увеличьте ожидание или сократите
запись.

## Fails

```yaml audio/sorry.wav=12s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  sorry: audio/sorry.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    wait: 30s
    impatient:
      after: 20s
      prompt: sorry  # CW408
      offer: {1: callback, 2: stay}
    no-answer: continue
```

## Passes

```yaml audio/sorry.wav=12s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  sorry: audio/sorry.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
groups:
  reception:
    name: Reception
    members: [anna, bella]
    wait: 30s
    impatient:
      after: 15s
      prompt: sorry
      offer: {1: callback, 2: stay}
    no-answer: continue
```
"""#
    case .sameAudioTwice:
#"""
# CW409 · same-audio-twice

Two audio items say different words, but name the same file: callers hear one of the two texts in both places. Probably
a line was copied and the file name left as it was.

## По-русски

**Одна запись для двух текстов**

У двух звуков разные тексты, а файл один: в обоих местах прозвучит одно и то же. Скорее всего, строку скопировали, а имя
файла не поменяли.

## Fails

```yaml audio/closed.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  closed:
    file: audio/closed.wav
    say: We are closed now.
  holiday:
    file: audio/closed.wav  # CW409
    say: We are closed for the holidays.
```

## Passes

```yaml audio/closed.wav=6s audio/holiday.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  closed:
    file: audio/closed.wav
    say: We are closed now.
  holiday:
    file: audio/holiday.wav
    say: We are closed for the holidays.
```
"""#
    case .audioSilent:
#"""
# CW410 · audio-silent

The file plays, and nothing is heard: no sample of it reaches -50 dBFS. Such files come from a microphone that was off, or
from an export that failed. Callers would wait through it and wonder. Record or export the sound again; while nothing has
been recorded yet, write `{length: 6s, say: …}` instead of a silent file. A file of digital
silence beside a `say` text is a place kept for a recording, as `callwright init` writes it, and is left alone.

## По-русски

**Файл без звука**

Файл воспроизводится, но ничего не слышно: ни один отсчёт не достигает −50 dBFS. Так бывает, если микрофон был выключен
или выгрузка не удалась. Звонящий слушает тишину и недоумевает. Запишите или выгрузите звук заново; пока записи нет,
укажите вместо файла длительность: `{length: 6s, say: …}`. Файл с полной тишиной рядом с текстом `say` — это место для
будущей записи, как его готовит `callwright init`; он не проверяется.

## Fails

```yaml audio/welcome.wav=6s,silent
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW410
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioTooQuiet:
#"""
# CW411 · audio-too-quiet

Speech in the file lies below -38 dBov while there is speech (its active level, ITU-T P.56). That is the lowest level with
which ITU-T P.830 has telephones tried; the usual one is -26 dBov. In a street nobody understands it. Bring the recording
to the usual level.

## По-русски

**Слишком тихая запись**

Уровень речи в файле (активный уровень по ITU-T P.56) ниже −38 dBov. Это нижний уровень, на котором ITU-T P.830
предписывает испытывать телефонную связь; обычный — −26 dBov. На улице такую запись не разобрать. Приведите её к обычной
громкости.

## Fails

```yaml audio/welcome.wav=6s,level:-45
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW411
```

## Passes

```yaml audio/welcome.wav=6s,level:-26
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioTooLoud:
#"""
# CW412 · audio-too-loud

Speech in the file lies above -14 dBov while there is speech (its active level, ITU-T P.56). That is the highest level
with which ITU-T P.830 has telephones tried; the usual one is -26 dBov. Callers take the phone from their ears. Bring the
recording to the usual level.

## По-русски

**Слишком громкая запись**

Уровень речи в файле (активный уровень по ITU-T P.56) выше −14 dBov. Это верхний уровень, на котором ITU-T P.830
предписывает испытывать телефонную связь; обычный — −26 dBov. Звонящий отодвинет трубку от уха. Приведите запись к
обычной громкости.

## Fails

```yaml audio/welcome.wav=6s,level:-8
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW412
```

## Passes

```yaml audio/welcome.wav=6s,level:-20
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioClipped:
#"""
# CW413 · audio-clipped

The recording was louder than the file can hold, and its tops are cut flat: ten times or more, three samples in a row are
as large as can be written (G.711 reaches a little less than 16 bits do, and is judged by its own limit). That crackles,
and making it quieter afterwards does not help. Record again with less gain. The bound is Callwright's own: one flat top
can be chance, ten are not.

## По-русски

**Перегруженная запись**

Запись была громче, чем вмещает файл, и вершины срезаны: не меньше десяти раз по три отсчёта подряд стоят на пределе (у
G.711 предел чуть ниже, чем у 16 бит, и он учтён). Слышен треск, и убавить громкость потом уже не поможет. Запишите заново
с меньшим усилением. Граница выбрана в Callwright: одна срезанная вершина бывает случайно, десять — нет.

## Fails

```yaml audio/welcome.wav=6s,clipped
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW413
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioMostlySilence:
#"""
# CW414 · audio-mostly-silence

At least three quarters of the file are silence (below -50 dBFS), between its sounds rather than at its ends. Callers
think that the call has failed. Cut the pauses. The bound is Callwright's own, and wide; files below five seconds are left
alone.

## По-русски

**Почти одна тишина**

Не меньше трёх четвертей файла — тишина (ниже −50 dBFS), и не по краям, а между звуками. Звонящий думает, что связь
прервалась. Сократите паузы. Граница выбрана в Callwright с запасом; файлы короче пяти секунд не проверяются.

## Fails

```yaml audio/welcome.wav=10s,sparse
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW414
```

## Passes

```yaml audio/welcome.wav=10s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioLateStart:
#"""
# CW415 · audio-late-start

Nothing is heard for more than two seconds after the file has started (below -50 dBFS). Callers say hello into it, or hang
up. Cut the silence off. The bound is Callwright's own: of a thousand prompts that come with Asterisk, none begins as late.

## По-русски

**Долгая тишина в начале**

После начала файла больше двух секунд ничего не слышно (ниже −50 dBFS). Звонящие говорят «алло» или кладут трубку.
Обрежьте тишину. Граница выбрана в Callwright: из тысячи записей, которые поставляются с Asterisk, ни одна не начинается
так поздно.

## Fails

```yaml audio/welcome.wav=6s,lead:3
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW415
```

## Passes

```yaml audio/welcome.wav=6s,lead:1
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioLateEnd:
#"""
# CW416 · audio-late-end

After the last sound the file goes on for more than four seconds of silence (below -50 dBFS). The call does not go on
before the file is over, so every caller waits for nothing. Cut the silence off. The bound is Callwright's own.

## По-русски

**Долгая тишина в конце**

После последнего звука файл длится ещё больше четырёх секунд в тишине (ниже −50 dBFS). Звонок не идёт дальше, пока файл
не кончится, и каждый звонящий ждёт впустую. Обрежьте тишину. Граница выбрана в Callwright.

## Fails

```yaml audio/welcome.wav=8s,tail:5
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW416
```

## Passes

```yaml audio/welcome.wav=8s,tail:1
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioCutOff:
#"""
# CW417 · audio-cut-off

The last ten milliseconds of the file are almost as loud as all of it: not even 10 dB below its active level (ITU-T P.56).
Speech and music fade before they end; here the end was lost, in a recorder that stopped too early or in a transfer.
Record or export the sound again. What plays over and over, as `queue-audio` does, may end so, and so may tones of less
than a second. The bound is Callwright's own: the spoken prompts that come with Asterisk fade by 20 dB and more.

## По-русски

**Запись обрывается**

Последние десять миллисекунд почти так же громки, как весь файл: не тише и на 10 дБ от активного уровня (ITU-T P.56).
Речь и музыка перед концом затихают; здесь конец потерян: запись остановили рано, или файл передан не полностью.
Запишите или выгрузите звук заново. То, что играет по кругу, как `queue-audio`, может кончаться и так, как и сигналы короче
секунды. Граница выбрана в Callwright: речевые записи, поставляемые с Asterisk, затихают на 20 дБ и больше.

## Fails

```yaml audio/welcome.wav=6s,cut
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW417
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioSignals:
#"""
# CW418 · audio-signals

The recording holds a tone that telephones act on: the tone of a key (DTMF, ITU-T Q.23, found within the bounds of Q.24),
or that of a fax machine (1,100 or 2,100 Hz, ITU-T T.30). A voice box may take it for a pressed key, a line for a fax.
Cut it out of the recording.

## По-русски

**Служебные тоны в записи**

В записи есть тон, на который откликаются телефоны: тон клавиши (DTMF, ITU-T Q.23, найден в границах Q.24) или тон факса
(1100 или 2100 Гц, ITU-T T.30). Голосовая почта может принять его за нажатую клавишу, линия — за факс. Вырежьте его из
записи.

## Fails

```yaml audio/welcome.wav=6s,key
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW418
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioTwice:
#"""
# CW419 · audio-twice

Two ids name recordings that are the same to the last sample, in whatever formats they are. Mostly one of them was meant to
be another recording, and callers hear the wrong one. Name the right file, or use one id in both places. Silent files are
left alone.

## По-русски

**Одна и та же запись дважды**

Два имени ведут к записям, которые совпадают до последнего отсчёта, пусть и в разных форматах. Чаще всего одна из них
должна быть другой, и звонящие слышат не то. Укажите нужный файл или оставьте одно имя. Файлы без звука не сравниваются.

## Fails

```yaml audio/welcome.wav=6s,as:x audio/closed.wav=6s,as:x
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
  closed: audio/closed.wav  # CW419
```

## Passes

```yaml audio/welcome.wav=6s audio/closed.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
  closed: audio/closed.wav
```
"""#
    case .audioUnused:
#"""
# CW420 · audio-unused

A sound file lies beside those that the account names, and nothing uses it: neither this account nor any other YAML file of
the folder speaks of it. Perhaps a new recording was put there and the account still plays the old one. Name it with an
id, or take it away.

## По-русски

**Неиспользуемый звуковой файл**

Рядом со звуковыми файлами аккаунта лежит ещё один, и его ничто не использует: о нём не говорит ни этот аккаунт, ни другие
файлы YAML из той же папки. Возможно, положили новую запись, а аккаунт всё ещё играет старую. Дайте файлу имя в аккаунте
или уберите его.

## Fails

```yaml audio/welcome.wav=6s audio/welcome-2.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW420
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .greetingTwice:
#"""
# CW421 · greeting-twice

The same audio plays twice, one right behind the other. Probably another one was meant, or the step was copied.

## По-русски

**Одно и то же звучит два раза подряд**

Один и тот же звук звучит два раза подряд. Скорее всего, имелся в виду другой звук или шаг скопировали по ошибке.

## Fails

```yaml audio/welcome.wav=6s audio/hours.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
  hours: audio/hours.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
schemes:
  main:
    - when: always
      steps:
        - greeting: welcome
        - greeting: welcome  # CW421
        - forward: anna
```

## Passes

```yaml audio/welcome.wav=6s audio/hours.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
  hours: audio/hours.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
schemes:
  main:
    - when: always
      steps:
        - greeting: welcome
        - greeting: hours
        - forward: anna
```
"""#
    case .audioUnplayable:
#"""
# CW422 · audio-unplayable

The account names the exchange that plays its recordings, and this exchange does not play the file as it is: another
format, another rate or more than one channel than it takes. Callers would hear nothing, or the upload would be refused.
Convert the recording; the command line stands with the finding.

- `asterisk` goes by the ending of the name: `.wav` is PCM of 16 bits at 8 kHz, `.wav16` the same at 16 kHz, `.WAV` and
  `.wav49` GSM, `.ogg` Vorbis and `.au` µ-law of 8 kHz; raw `.ulaw`, `.alaw`, `.gsm`; all with one channel. Source: its
  modules format_wav, format_wav_gsm, format_pcm, format_gsm, format_ogg_vorbis.
- `3cx`: WAV, PCM of 16 bits, 8 kHz, one channel. Source: the admin manual of 3CX.
- `grandstream`: WAV with PCM of 16 bits and MP3, 8 kHz, one channel; raw `.ulaw`, `.alaw`, `.gsm`. Source: the user
  manual of the UCM.
- `yeastar`: WAV with PCM of 16 bits, G.711 or GSM, 8 kHz, one channel; raw `.gsm`; MP3. Source: "Audio files
  requirements" in Yeastar's administrator guide.

Without `exchange` nothing is told: most exchanges convert by themselves what they are given.

## По-русски

**АТС не воспроизведёт этот файл**

В аккаунте указана АТС, которая воспроизводит записи, и этот файл она в таком виде не воспроизведёт: у него другой
формат, другая частота или больше одного канала. Звонящий ничего не услышит, или файл не примут при загрузке.
Преобразуйте запись: готовая команда указана в замечании.

- `asterisk` смотрит на расширение: `.wav` — PCM 16 бит, 8 кГц, `.wav16` — то же при 16 кГц, `.WAV` и `.wav49` — GSM,
  `.ogg` — Vorbis и `.au` — µ-law, 8 кГц; без заголовка — `.ulaw`, `.alaw`, `.gsm`; всегда один канал. Источник: модули
  format_wav, format_wav_gsm, format_pcm, format_gsm, format_ogg_vorbis.
- `3cx`: WAV, PCM 16 бит, 8 кГц, один канал. Источник: руководство администратора 3CX.
- `grandstream`: WAV с PCM 16 бит и MP3, 8 кГц, один канал; `.ulaw`, `.alaw`, `.gsm`. Источник: руководство пользователя UCM.
- `yeastar`: WAV с PCM 16 бит, G.711 или GSM, 8 кГц, один канал; `.gsm`; MP3. Источник: «Audio files requirements» в
  руководстве администратора Yeastar.

Без ключа `exchange` проверки нет: большинство АТС сами преобразуют то, что им дают.

## Fails

```yaml audio/welcome.wav=6s,rate:16000 audio/closed.wav=6s,stereo
callwright: 1
pbx: example
timezone: Europe/Moscow
exchange: asterisk
audio:
  welcome: audio/welcome.wav  # CW422
  closed: audio/closed.wav  # CW422
```

## Passes

```yaml audio/welcome.wav=6s audio/closed.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
exchange: asterisk
audio:
  welcome: audio/welcome.wav
  closed: audio/closed.wav
```
"""#
    case .audioTooLong:
#"""
# CW423 · audio-too-long

The audio is too long for its place. The greeting of a box is longer than 60 s, after which callers no longer wait for
the tone; Asterisk, too, keeps such greetings below a minute (`maxgreet` in voicemail.conf). Or an announcement keeps
callers from the next telephone for more than 20 s: from the twentieth second they tend to hang up. Or more than 30 s are
heard before a fax is taken: a fax machine gives up after 35 s, five more or less (timer T1 of ITU-T T.30). Shorten the
recording. What plays before the first telephone rings is told of by CW223, the prompt of an offer by CW408.

## По-русски

**Запись слишком длинная для своего места**

Запись слишком длинная для своего места. Приветствие ящика длиннее 60 секунд: до сигнала никто не дождётся, и в Asterisk
такое приветствие не длиннее минуты (`maxgreet` в voicemail.conf). Либо объявление задерживает звонящего больше чем на 20
секунд, прежде чем зазвонит следующий телефон: с двадцатой секунды кладут трубку. Либо до приёма факса звучит больше 30
секунд: факс отключается через 35 секунд с допуском в пять (таймер T1 по ITU-T T.30). Сократите запись. О том, что звучит
до первого звонка телефона, говорит CW223, о записи предложения — CW408.

## Fails

```yaml audio/away.wav=21s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  away: audio/away.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera:
    name: Vera Chekhova
    extension: 202
    devices: [desk]
    absences:
      - from: 2026-07-01
        announcement: away  # CW423
        then: forward anna
```

## Passes

```yaml audio/away.wav=7s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  away: audio/away.wav
employees:
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
  vera:
    name: Vera Chekhova
    extension: 202
    devices: [desk]
    absences:
      - from: 2026-07-01
        announcement: away
        then: forward anna
```
"""#
    case .audioPause:
#"""
# CW424 · audio-pause

Between two sounds of the file nothing is heard for more than ten seconds (below -50 dBFS). Callers take that for the end,
or for a failure, and hang up. Cut the pause. The bound is that of exchanges themselves: after ten seconds of silence they
take a message for over (`maxsilence` in Asterisk's voicemail.conf). The longest pause of the prompts that come with Asterisk
is shorter. A file of which three quarters are silence is told of by CW414.

## По-русски

**Долгая пауза в записи**

Между двумя звуками файла больше десяти секунд ничего не слышно (ниже −50 dBFS). Звонящий решает, что это конец или обрыв, и
кладёт трубку. Вырежьте паузу. Граница взята у самих АТС: после десяти секунд тишины они считают сообщение законченным
(`maxsilence` в voicemail.conf Asterisk). В записях, поставляемых с Asterisk, паузы короче. О файле, где три четверти —
тишина, говорит CW414.

## Fails

```yaml audio/welcome.wav=20s,pause:11
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW424
```

## Passes

```yaml audio/welcome.wav=20s,pause:2
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .audioOffset:
#"""
# CW425 · audio-offset

The whole recording is shifted: its middle lies away from zero by more than -30 dBFS, which is three hundredths of full
scale. It clicks at its beginning and its end, is louder to machines than to ears, and breaks into distortion early. A
broken microphone, cable or sound card does that. Conversion takes the constant part away. The bound is Callwright's own:
the prompts that come with Asterisk stay below -50 dBFS. Levels and silences of such a file are measured without the
constant part.

## По-русски

**Запись смещена от нуля**

Вся запись смещена: её середина лежит в стороне от нуля больше чем на −30 dBFS, то есть на три сотых полной шкалы. В начале и
в конце слышны щелчки, для приборов запись громче, чем для уха, и раньше начинает искажаться. Так бывает из-за неисправного
микрофона, кабеля или звуковой карты. Преобразование убирает постоянную составляющую. Граница выбрана в Callwright: у
записей, поставляемых с Asterisk, она ниже −50 dBFS. Уровни и паузы такого файла измеряются без постоянной составляющей.

## Fails

```yaml audio/welcome.wav=6s,offset
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav  # CW425
```

## Passes

```yaml audio/welcome.wav=6s
callwright: 1
pbx: example
timezone: Europe/Moscow
audio:
  welcome: audio/welcome.wav
```
"""#
    case .badAct:
#"""
# CW501 · bad-act

An act says who does what in a call, and this one cannot be understood. First comes who it is, then what it does:

```text
EMPLOYEE.DEVICE answers after LENGTH    4s after it began to ring; ', talks 95s' may follow
EMPLOYEE.DEVICE rejects after LENGTH    by hand
EMPLOYEE.DEVICE is busy
EMPLOYEE.DEVICE is unreachable
EMPLOYEE.DEVICE lets it ring            nobody does anything
external answers after LENGTH           the outside number; ', talks 60s' may follow
external is busy
external is unreachable
external lets it ring
caller hangs up at OFFSET               +7s after the call came in
caller presses KEY at OFFSET            one of the keys 0 to 9
caller speaks LENGTH                    after the tone, then hangs up; ', stays' keeps the line
caller faxes after LENGTH               after the fax step began; ', sends 90s' may follow
caller dials EXTENSION                  an employee who calls
record pressed after LENGTH             after the answer
```

At a callback a device acts as above, and so does the customer:

```text
callback ATTEMPT: customer answers after LENGTH    ', talks 40s' may follow
callback ATTEMPT: customer is busy
callback ATTEMPT: customer is unreachable
callback ATTEMPT: customer does not answer
```

What a device does when it is rung again follows after `, then`: `bella.desk lets it ring, then answers after 5s`.
Within `[ ]` a comma begins a new act, so write an act with a comma in quotes, or on a line of its own after `- `.

## По-русски

**Непонятно, кто что делает**

Действие говорит, кто что делает во время звонка, а это понять не удалось. Сначала пишется кто, затем что он делает;
вместо слов из заглавных букв ставьте свои: EMPLOYEE — имя (id) сотрудника, DEVICE — устройство, LENGTH — длительность,
OFFSET — время от начала звонка, KEY — кнопка, EXTENSION — внутренний номер, ATTEMPT — номер попытки.

```text
EMPLOYEE.DEVICE answers after LENGTH    отвечает через 4s после начала вызова; дальше можно ', talks 95s'
EMPLOYEE.DEVICE rejects after LENGTH    сам отклоняет звонок
EMPLOYEE.DEVICE is busy                 занято
EMPLOYEE.DEVICE is unreachable          недоступно
EMPLOYEE.DEVICE lets it ring            никто ничего не делает
external answers after LENGTH           отвечает внешний номер; дальше можно ', talks 60s'
external is busy                        внешний номер занят
external is unreachable                 внешний номер недоступен
external lets it ring                   внешний номер не отвечает
caller hangs up at OFFSET               звонящий кладёт трубку на +7s от начала звонка
caller presses KEY at OFFSET            звонящий нажимает кнопку от 0 до 9
caller speaks LENGTH                    говорит после сигнала и кладёт трубку; ', stays' — остаётся на линии
caller faxes after LENGTH               факс через столько от начала шага fax; дальше можно ', sends 90s'
caller dials EXTENSION                  сотрудник, который звонит, набирает внутренний номер
record pressed after LENGTH             через столько после ответа нажата кнопка записи
```

При обратном звонке устройства действуют так же, а кроме них — клиент:

```text
callback ATTEMPT: customer answers after LENGTH    клиент отвечает; дальше можно ', talks 40s'
callback ATTEMPT: customer is busy                 клиент занят
callback ATTEMPT: customer is unreachable          клиент недоступен
callback ATTEMPT: customer does not answer         клиент не отвечает
```

Что устройство делает при следующем вызове, пишется после `, then`: `bella.desk lets it ring, then answers after 5s`.
Внутри `[ ]` запятая начинает новое действие, поэтому действие с запятой возьмите в кавычки или напишите с новой строки
после `- `.

## Fails

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
schemes:
  office:
    - when: company
      steps:
        - forward: bella
    - when: otherwise
      steps:
        - hangup
numbers:
  +7 495 120-30-10: {scheme: office}
```

```yaml calls
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk anwsers after 4s  # CW501
    expect:
      outcome: answered by bella on desk
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
schemes:
  office:
    - when: company
      steps:
        - forward: bella
    - when: otherwise
      steps:
        - hangup
numbers:
  +7 495 120-30-10: {scheme: office}
```

```yaml calls
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
    expect:
      outcome: answered by bella on desk
```
"""#
    case .badTimeline:
#"""
# CW502 · bad-timeline

A timeline tells what happens in a call, a line for each instant, in order of time. A line begins with the time since
the call came in, such as `+6s:`, and what happens then is separated by `; `. Each entry has its own words:

```text
blocked                             the caller is on the blacklist
unallocated                         the number is not one of the account's
no row                              no row applies
row SCHEDULE                        a row is chosen: a schedule, 'always' or 'otherwise'
greeting AUDIO                      audio starts; behind a row after a comma: row company, greeting welcome
ringback AUDIO                      likewise: row company, ringback music
announcement AUDIO
fax detect
fax receive
fax tone
fax received
fax failed
group GROUP                         a visit of the group begins
group GROUP wait over
group GROUP all busy
group GROUP nobody present
group GROUP nobody left
group GROUP queue
order FIRST>SECOND                  the order of a pass: order anna > bella > vera
EMPLOYEE skipped (REASON)           (vacation), (off-hours), (blocked), (offline), (break) …
offer AUDIO                         the impatient offer starts
caller presses KEY, callback
caller presses KEY, stay
caller presses KEY, voicemail
callback over
callback customer rings
callback customer answers
callback ATTEMPT                    an attempt begins; what its group does begins with 'callback ' too
callback ATTEMPT failed
external answers
external busy
external no answer
external unreachable
external NUMBER rings
voicemail BOX, greeting AUDIO       'greeting standard' where the box has none of its own
message starts
message of LENGTH saved
message of LENGTH discarded
conversation over
caller hangs up
dropped
released
EMPLOYEE.DEVICE rings               several at once: anna.desk, bella.desk ring
EMPLOYEE.DEVICE answers
EMPLOYEE.DEVICE rejects
EMPLOYEE.DEVICE busy
EMPLOYEE.DEVICE unreachable
EMPLOYEE stops ringing              a step withdraws the offer
EMPLOYEE no answer                  a direct offer ends without an answer
EMPLOYEE rejected
EMPLOYEE unreachable
EMPLOYEE busy                       a direct target is not rung
EMPLOYEE away (REASON)
EMPLOYEE off-hours
EMPLOYEE offline
EMPLOYEE not again                  the call was there before
```

## По-русски

**Непонятная строка хроники**

Хроника рассказывает, что происходит во время звонка: по строке на каждый момент, по порядку времени. Строка начинается
со времени от начала звонка, например `+6s:`, а события этого момента разделяются знаком `; `. У каждого события свои
слова; вместо слов из заглавных букв ставьте имена из аккаунта, длительности (LENGTH), номер попытки (ATTEMPT) и так
далее:

```text
blocked                             звонящий в чёрном списке
unallocated                         такого номера в аккаунте нет
no row                              ни одна строка схемы не подходит
row SCHEDULE                        выбрана строка схемы: расписание, 'always' или 'otherwise'
greeting AUDIO                      приветствие; после строки через запятую: row company, greeting welcome
ringback AUDIO                      вместо гудка, записывается так же: row company, ringback music
announcement AUDIO                  объявление
fax detect                          проверка, не факс ли звонит
fax receive                         начинается приём факса
fax tone                            слышен сигнал факса
fax received                        факс принят
fax failed                          факс принять не удалось
group GROUP                         звонок пришёл в группу
group GROUP wait over               в группе никто не ответил за её время ожидания
group GROUP all busy                все заняты
group GROUP nobody present          никого нет на месте
group GROUP nobody left             все, кто на месте, отклонили звонок
group GROUP queue                   звонящий ждёт в очереди
order FIRST>SECOND                  порядок очередного круга: order anna > bella > vera
EMPLOYEE skipped (REASON)           участник пропущен: (vacation), (off-hours), (blocked), (offline), (break) …
offer AUDIO                         начинается предложение нетерпеливым клиентам
caller presses KEY, callback        звонящий выбрал обратный звонок
caller presses KEY, stay            звонящий выбрал ожидание
caller presses KEY, voicemail       звонящий выбрал голосовую почту
callback over                       обратный звонок закончен
callback customer rings             вызов пошёл клиенту
callback customer answers           клиент ответил
callback ATTEMPT                    начинается попытка; события её группы тоже начинаются с 'callback '
callback ATTEMPT failed             попытка не удалась
external answers                    внешний номер ответил
external busy                       внешний номер занят
external no answer                  внешний номер не ответил
external unreachable                внешний номер недоступен
external NUMBER rings               вызов пошёл на внешний номер
voicemail BOX, greeting AUDIO       ящик и его приветствие; если своего нет, 'greeting standard'
message starts                      начинается сообщение
message of LENGTH saved             сообщение сохранено
message of LENGTH discarded         сообщение слишком короткое и не сохранено
conversation over                   разговор закончен
caller hangs up                     звонящий положил трубку
dropped                             звонок сброшен по правилу drop
released                            звонок завершён
EMPLOYEE.DEVICE rings               устройство звонит; несколько сразу: anna.desk, bella.desk ring
EMPLOYEE.DEVICE answers             на устройстве ответили
EMPLOYEE.DEVICE rejects             на устройстве отклонили звонок
EMPLOYEE.DEVICE busy                устройство занято
EMPLOYEE.DEVICE unreachable         устройство недоступно
EMPLOYEE stops ringing              очередь участника прошла, вызов ему прекращён
EMPLOYEE no answer                  прямой звонок остался без ответа
EMPLOYEE rejected                   прямой звонок отклонён
EMPLOYEE unreachable                прямой звонок: все устройства недоступны
EMPLOYEE busy                       прямой звонок: сотрудник занят, ему не звонят
EMPLOYEE away (REASON)              прямой звонок: сотрудник отсутствует
EMPLOYEE off-hours                  прямой звонок: не его рабочее время
EMPLOYEE offline                    прямой звонок: сотрудник не в сети
EMPLOYEE not again                  этот звонок у сотрудника уже был
```

## Fails

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
schemes:
  office:
    - when: company
      steps:
        - forward: bella
    - when: otherwise
      steps:
        - hangup
numbers:
  +7 495 120-30-10: {scheme: office}
```

```yaml calls
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
    expect:
      timeline:
        +0s: row company; bella.desk is ringing  # CW502
        +4s: bella.desk answers
        +64s: conversation over
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
schemes:
  office:
    - when: company
      steps:
        - forward: bella
    - when: otherwise
      steps:
        - hangup
numbers:
  +7 495 120-30-10: {scheme: office}
```

```yaml calls
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
    expect:
      timeline:
        +0s: row company; bella.desk rings
        +4s: bella.desk answers
        +64s: conversation over
```
"""#
    case .noExpectation:
#"""
# CW503 · no-expectation

The key `expect` is there, but nothing stands in it, so the test could never fail. Say at least how the call ends, or
remove the key: a call without it is played and judged by nobody.

## По-русски

**От звонка ничего не ожидается**

Ключ `expect` есть, но в нём ничего не указано, и такой тест не может не пройти. Напишите хотя бы, чем заканчивается
звонок, или удалите ключ: звонок без него проигрывается, но не проверяется.

## Fails

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
schemes:
  office:
    - when: company
      steps:
        - forward: bella
    - when: otherwise
      steps:
        - hangup
numbers:
  +7 495 120-30-10: {scheme: office}
```

```yaml calls
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
    expect: {}  # CW503
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
schemes:
  office:
    - when: company
      steps:
        - forward: bella
    - when: otherwise
      steps:
        - hangup
numbers:
  +7 495 120-30-10: {scheme: office}
```

```yaml calls
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
    expect:
      outcome: answered by bella on desk
```
"""#
    case .actNeverApplied:
#"""
# CW504 · act-never-applied

Somebody was to do something in this call, but the occasion never came: the device did not ring, the caller had gone,
the key was not offered, or the call was over. Then the test does not show what it seems to show. Look at the timeline
of the call, and change the act or take it out.

## По-русски

**Действие не состоялось**

Кто-то должен был что-то сделать в этом звонке, но случая не представилось: устройство не звонило, звонящий уже положил
трубку, кнопку не предлагали или звонок закончился. Тогда тест показывает не то, что кажется. Посмотрите хронику звонка
и измените действие или удалите его.

## Fails

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: bella, hours: always}
```

```yaml calls
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
      - anna.desk answers after 9s  # CW504
    expect:
      outcome: answered by bella on desk
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: bella, hours: always}
```

```yaml calls
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
    expect:
      outcome: answered by bella on desk
```
"""#
    case .callerEngaged:
#"""
# CW505 · caller-engaged

An employee is to call while he talks already, while he is on a call of his own, or although he is blocked: nobody can
do that. Let him call at another time, or let the other call end earlier.

## По-русски

**Звонящий сотрудник занят**

Сотрудник должен позвонить, хотя он уже разговаривает, уже звонит сам или заблокирован: так не бывает. Пусть он позвонит
в другое время, или закончите другой разговор раньше.

## Fails

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: bella, hours: always}
```

```yaml calls
statuses:
  - {at: 2026-06-09 10:10:00, who: anna, event: busy 10m}
calls:
  - name: Anna asks Bella
    at: 2026-06-09 10:15:00  # CW505
    from: anna
    to: 202
    expect:
      outcome: no-answer
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: bella, hours: always}
```

```yaml calls
statuses:
  - {at: 2026-06-09 10:10:00, who: anna, event: busy 10m}
calls:
  - name: Anna asks Bella
    at: 2026-06-09 10:20:00
    from: anna
    to: 202
    expect:
      outcome: no-answer
```
"""#
    case .logoutWhileOffline:
#"""
# CW506 · logout-while-offline

Somebody logs out who is not logged in. The second logout does nothing, so perhaps the login between the two is missing:
add it, or remove the logout.

## По-русски

**Сотрудник и так не в сети**

Из сети выходит тот, кого в ней нет. Второй `logout` ничего не меняет; возможно, между двумя пропущен вход. Добавьте
`login` или удалите лишний `logout`.

## Fails

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: bella, hours: always}
```

```yaml calls
statuses:
  - {at: 2026-06-09 13:00:00, who: anna, event: logout}
  - {at: 2026-06-09 18:00:00, who: anna, event: logout}  # CW506
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
    expect:
      outcome: answered by bella on desk
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: bella, hours: always}
```

```yaml calls
statuses:
  - {at: 2026-06-09 13:00:00, who: anna, event: logout}
  - {at: 2026-06-09 14:00:00, who: anna, event: login keep}
  - {at: 2026-06-09 18:00:00, who: anna, event: logout}
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
    expect:
      outcome: answered by bella on desk
```
"""#
    case .accountMissing:
#"""
# CW507 · account-missing

A calls file is played against an account: the one that it names with `account`, or `account.yaml` in the same folder.
There is no such file, so nothing can be played. Correct the name, or put the account there.

## По-русски

**Нет аккаунта для звонков**

Звонки проигрываются по аккаунту: по тому, который указан ключом `account`, или по файлу `account.yaml` в той же папке.
Такого файла нет, и проиграть звонки нельзя. Исправьте имя или положите аккаунт на место.

## Fails

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: bella, hours: always}
```

```yaml calls
account: acount.yaml  # CW507
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
    expect:
      outcome: answered by bella on desk
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: bella, hours: always}
```

```yaml calls
account: account.yaml
calls:
  - name: Bella answers
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts:
      - bella.desk answers after 4s
    expect:
      outcome: answered by bella on desk
```
"""#
    case .misspeltStatus:
#"""
# CW508 · misspelt-status

The status of an employee is one that no rule of the account knows. Such a status is taken for one of the vendor's, and
counts as Online: the employee is rung. Its name is nearly that of a status that counts, so perhaps that one was meant.

## По-русски

**Опечатка в статусе**

О таком статусе в аккаунте ничего не сказано. Он считается статусом оператора связи, а значит, рабочим: сотруднику
продолжают звонить. Имя почти совпадает с именем другого статуса; возможно, имелся в виду он.

## Fails

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: bella, hours: always}
```

```yaml calls
statuses:
  - {at: 2026-06-09 10:00:00, who: bella, event: set brek}  # CW508
calls:
  - name: Bella is away
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    acts: [bella.desk answers after 4s]
    expect: {outcome: answered by bella on desk}
```

## Passes

```yaml account
callwright: 1
pbx: example
timezone: Europe/Moscow
schedules:
  company: Mon-Fri 09:00-18:00
employees:
  bella: {name: Bella Gromova, extension: 202, devices: [desk]}
  anna: {name: Anna Belova, extension: 201, devices: [desk]}
numbers:
  +7 495 120-30-10: {forward: bella, hours: always}
```

```yaml calls
statuses:
  - {at: 2026-06-09 10:00:00, who: bella, event: set break}
calls:
  - name: Bella is away
    at: 2026-06-09 10:15:00
    from: +7 916 123-45-01
    to: +7 495 120-30-10
    expect: {outcome: no-answer}
```
"""#
    }
  }

}
