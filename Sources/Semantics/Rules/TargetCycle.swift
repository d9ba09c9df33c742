internal import Diagnostics

extension ResolvedAccount {

  /// Returns a diagnostic for each circle of employees and groups that hand calls to one another (P-08).
  ///
  /// Circles of groups alone are `groupCycles`. Employees who deputise for one another during absences are a circle
  /// only while all of them are away: that is `deputyCycles`.
  func targetCycles(_ graph: TargetGraph) -> [Diagnostic] {
    guard !graph.edges.isEmpty else { return [] }
    var components = StrongComponents(of: graph)
    return components.find().compactMap { (component) in
      guard let employee = component.min(), !graph.isGroup(employee) else { return nil }
      return cycle(through: employee, within: Set(component), graph).map { (cycle) in finding(cycle) }
    }
  }

  /// The shortest circle through `start` within the nodes `component`: nodes with the rules that lead on from them.
  private func cycle(
    through start: Int, within component: Set<Int>, _ graph: TargetGraph
  ) -> [(node: Int, rule: SourceRange)]? {
    var origins: [Int: (node: Int, rule: SourceRange)] = [:]
    var level = [start]
    while !level.isEmpty {
      var nextLevel: [Int] = []
      for node in level {
        for edge in graph.edges(of: node) where !edge.isDeputy && component.contains(edge.to) && origins[edge.to] == nil
        {
          origins[edge.to] = (node, edge.range)
          nextLevel.append(edge.to)
        }
      }
      if origins[start] != nil { break }
      level = nextLevel
    }
    var cycle: [(node: Int, rule: SourceRange)] = []
    var node = start
    repeat {
      guard let origin = origins[node] else { return nil }
      cycle.append(origin)
      node = origin.node
    } while node != start
    return cycle.reversed()
  }

  private func finding(_ cycle: [(node: Int, rule: SourceRange)]) -> Diagnostic {
    .targetCycle(cycle.map { (node, _) in name(of: node) }, cycle.map { (_, rule) in rule })
  }

}

/// Finds the parts of a target graph within which a call can come from each node to each other (Tarjan, 1972).
private struct StrongComponents {

  private let graph: TargetGraph

  /// The order in which nodes were met, from 1; 0 means not yet.
  private var numbers: [Int]

  /// The least number that each node can reach within what is still open.
  private var lows: [Int]

  private var isOpen: [Bool]
  private var open: [Int] = []
  private var components: [[Int]] = []

  init(of graph: TargetGraph) {
    self.graph = graph
    numbers = Array(repeating: 0, count: graph.exits.count)
    lows = numbers
    isOpen = Array(repeating: false, count: numbers.count)
  }

  /// Returns the components that hold a circle.
  mutating func find() -> [[Int]] {
    var count = 0
    // The way from the root to where we stand, each node with the next of its edges; no recursion, for a chain of
    // groups may be as long as a file.
    var way: [(node: Int, edge: Int)] = []
    for root in numbers.indices where numbers[root] == 0 {
      way.append((root, graph.exits[root].edges.lowerBound))
      while let (node, edge) = way.last {
        if numbers[node] == 0 {
          count += 1
          numbers[node] = count
          lows[node] = count
          open.append(node)
          isOpen[node] = true
        }
        guard edge < graph.exits[node].edges.upperBound else {
          way.removeLast()
          if let caller = way.last?.node { lows[caller] = min(lows[caller], lows[node]) }
          if lows[node] == numbers[node] { close(node) }
          continue
        }
        way[way.count - 1].edge += 1
        let rule = graph.edges[edge]
        if rule.isDeputy { continue }
        if numbers[rule.to] == 0 {
          way.append((rule.to, graph.exits[rule.to].edges.lowerBound))
        } else if isOpen[rule.to] {
          lows[node] = min(lows[node], numbers[rule.to])
        }
      }
    }
    return components
  }

  /// Closes the component whose first node is `root`.
  private mutating func close(_ root: Int) {
    var component: [Int] = []
    while let node = open.popLast() {
      isOpen[node] = false
      component.append(node)
      if node == root { break }
    }
    let handsToItself = graph.edges(of: root).contains { (edge) in edge.to == root && !edge.isDeputy }
    if component.count > 1 || handsToItself { components.append(component) }
  }

}

extension Diagnostic {

  fileprivate static func targetCycle(_ names: [String], _ rules: [SourceRange]) -> Diagnostic {
    let first = names.first ?? ""
    let circle = (names.prefix(12) + (names.count > 12 ? ["…"] : []) + [first]).joined(separator: " → ")
    return .init(
      .targetCycle,
      Phrase(en: "calls can go round in a circle: \(circle)", ru: "звонок может ходить по кругу: \(circle)"),
      at: rules.first ?? SourceRange(FileID(0), 0, 0),
      help: Phrase(
        en:
          "the second time '\(first)' is left out and the scheme goes on; better let one of these rules be a box or 'continue'",
        ru:
          "второй раз «\(first)» не зазвонит, и схема продолжится; лучше замените одно из правил на ящик или «continue»"
      ),
      notes: zip(names.dropFirst(), rules.dropFirst()).prefix(11).map { (name, rule) in
        Note(Phrase(en: "'\(name)' hands on here", ru: "«\(name)» передаёт звонок дальше здесь"), at: rule)
      })
  }

}
