import Glibc

/// The number that the variable `name` of the environment holds.
func environment(_ name: String) -> Int? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe Int(String(cString: value))
}
