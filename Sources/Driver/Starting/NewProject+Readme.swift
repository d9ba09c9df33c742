internal import Diagnostics

extension NewProject {

  /// The README of a project.
  static func readme(_ template: Template, _ service: Service) -> Phrase {
    let sound = Phrase(
      en:
        "- `audio/` holds what callers hear. For now it is silence: record the words that `say` proposes in `account.yaml`.\n",
      ru:
        "- `audio/` — что слышат звонящие. Пока это тишина: запишите тексты, которые стоят у `say` в `account.yaml`.\n")
    let check = Phrase(
      en: "- `\(service.path ?? "")` has every change checked; its first lines say what to set up.\n",
      ru: "- `\(service.path ?? "")` — проверка каждого изменения; что настроить, написано в первых строках.\n")
    func files(_ language: Language) -> String {
      (template.sounds.isEmpty ? "" : sound[language]) + (service == .none ? "" : check[language])
    }
    return Phrase(
      en: """
        # How our telephone is answered

        - `account.yaml` says who works here, when we are open, what callers hear, who rings and for how long.
        - `calls.yaml` holds calls as we imagine them, and what must become of them.
        \(files(.en))- `*.schema.json` tell editors what may stand in the files; `callwright schema` prints them anew.

        After each change:

        ```console
        $ callwright check .                      # is anything wrong?
        $ callwright test .                       # do all calls end as they must?
        $ callwright fmt .                        # lay the files out in one way
        $ callwright simulate account.yaml        # walk one call through, second by second
        ```

        `callwright explain CODE` tells more about a finding, `callwright test --coverage .` what no call has met yet.

        """,
      ru: """
        # Как у нас отвечают на звонки

        - `account.yaml` — кто здесь работает, когда мы открыты, что слышат звонящие, кому и сколько звонить.
        - `calls.yaml` — звонки, какими мы их себе представляем, и что из них должно получиться.
        \(files(.ru))- `*.schema.json` подсказывают редактору, что может стоять в файлах; их печатает `callwright schema`.

        После каждого изменения:

        ```console
        $ callwright check .                      # нет ли ошибок?
        $ callwright test .                       # все ли звонки кончаются как надо?
        $ callwright fmt .                        # оформить файлы одинаково
        $ callwright simulate account.yaml        # пройти один звонок по секундам
        ```

        `callwright explain КОД` подробно расскажет о замечании, `callwright test --coverage .` — чего не встретил ни один
        звонок.

        """)
  }

}
