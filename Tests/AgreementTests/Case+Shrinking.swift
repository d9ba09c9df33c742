import Oracle

extension Case {

  /// The smallest case that can be made of this one by leaving things out, such that `holds` still.
  func shrunk(_ holds: (Case) -> Bool) -> Case {
    var smallest = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in smallest.smaller where holds(candidate) {
        smallest = candidate
        isSmaller = true
        break
      }
    }
    return smallest
  }

  /// Every case that lacks one thing of this one.
  private var smaller: some Sequence<Case> {
    let calls = world.calls.indices.lazy.map { (position) in
      var other = self
      other.world.calls.remove(at: position)
      return other
    }
    let statuses = world.statuses.indices.lazy.map { (position) in
      var other = self
      other.world.statuses.remove(at: position)
      return other
    }
    let acts = world.calls.indices.lazy.flatMap { (call) in
      self.world.calls[call].acts.indices.lazy.map { (position) in
        var other = self
        other.world.calls[call].acts.remove(at: position)
        return other
      }
    }
    let lines = account.smaller.lazy.map { (outline) in
      var other = self
      other.account = outline
      return other
    }
    return [Array(calls), Array(statuses), Array(acts), Array(lines)].lazy.joined()
  }

  /// The case as its account and its calls file.
  var text: String { "--- account.yaml\n\(account.text)--- calls.yaml\n\(world.text)---" }

}
