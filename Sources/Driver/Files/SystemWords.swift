internal import Glibc

/// The words of the system for why something failed, which knows them in English.
enum SystemWords {

  /// What the system says of the error `number`.
  static func of(_ number: Int32) -> String { unsafe String(cString: strerror(number)).lowercased() }

  /// `reason` in Russian; one that is not known stays as it is.
  static func russian(_ reason: String) -> String { words[reason.lowercased()] ?? reason }

  private static let words = [
    "no such file or directory": "нет такого файла или папки",
    "permission denied": "нет прав доступа",
    "operation not permitted": "это запрещено",
    "no space left on device": "на диске нет места",
    "disk quota exceeded": "исчерпано место, отведённое на диске",
    "file too large": "файл слишком большой",
    "read-only file system": "диск доступен только для чтения",
    "is a directory": "это папка",
    "it is a folder": "это папка",
    "not a directory": "на этом пути стоит файл, а не папка",
    "it is no regular file": "это не обычный файл",
    "file exists": "такой файл уже есть",
    "file name too long": "слишком длинное имя",
    "too many levels of symbolic links": "ссылки ведут по кругу",
    "too many open files": "открыто слишком много файлов",
    "text file busy": "файл занят другой программой",
    "device or resource busy": "устройство занято",
    "input/output error": "ошибка чтения или записи на диске",
    "no such device or address": "нет такого устройства",
    "invalid argument": "недопустимое имя",
    "too much input": "слишком много данных",
  ]

}
