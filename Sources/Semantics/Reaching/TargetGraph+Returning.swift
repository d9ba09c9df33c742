/// From which targets a call can come back to the scheme.
extension TargetGraph {

  /// The most targets that one call enters; the next one is refused, which means `continue` (D-26, P-08).
  static let mostTargets = 10

  /// Returns for each node the number of targets on the longest way from it to an end of the call, itself included;
  /// 0 where the call may come back to the scheme.
  ///
  /// A circle comes back, because the guard refuses the second time. A call never comes back because a target was
  /// entered *before*: whoever ends calls would have ended it then.
  func endings() -> [Int] {
    var endings = Array(repeating: 0, count: exits.count)
    var open = exits.map { (exit) in exit.givesBack ? -1 : exit.edges.count }
    var callers: [[Int]] = []
    if !edges.isEmpty {
      callers = Array(repeating: [], count: exits.count)
      for node in exits.indices {
        for edge in edges(of: node) { callers[edge.to].append(node) }
      }
    }
    // Who hands on to nobody but enders is an ender: from the last to the first.
    var settled = open.indices.filter { (node) in open[node] == 0 }
    while let node = settled.popLast() {
      endings[node] = 1 + (edges(of: node).map { (edge) in endings[edge.to] }.max() ?? 0)
      guard !callers.isEmpty else { continue }
      for caller in callers[node] where open[caller] > 0 {
        open[caller] -= 1
        if open[caller] == 0 { settled.append(caller) }
      }
    }
    return endings
  }

  /// Adds to `entered` the targets that every call has entered which was sent to `node` and came back; `endings` is
  /// what the function of that name returned.
  func addEntered(from node: Int, _ endings: [Int], to entered: inout [Int]) {
    var next: Int? = node
    while let node = next, entered.count < Self.mostTargets, !entered.contains(node) {
      entered.append(node)
      next = onlyWayOn(from: node, endings)
    }
  }

  /// The target to which a call goes on from `node` whenever it comes back in the end, if there is but one.
  private func onlyWayOn(from node: Int, _ endings: [Int]) -> Int? {
    guard !exits[node].givesBack else { return nil }
    var way: Int?
    for edge in edges(of: node) where endings[edge.to] == 0 {
      if let way, way != edge.to { return nil }
      way = edge.to
    }
    return way
  }

}
