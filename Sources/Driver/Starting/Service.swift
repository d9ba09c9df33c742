internal import Diagnostics

/// A service that checks a project whenever somebody changes it, and the file in which it is told how.
public enum Service: String, CaseIterable, Sendable {

  /// GitHub Actions.
  case github

  /// GitLab CI.
  case gitlab

  /// None.
  case none

  /// Where the service looks for its file; nil for no service.
  var path: String? {
    switch self {
    case .github: ".github/workflows/callwright.yml"
    case .gitlab: ".gitlab-ci.yml"
    case .none: nil
    }
  }

  /// What stands in the file.
  var text: Phrase {
    switch self {
    case .github: Self.githubText
    case .gitlab: Self.gitlabText
    case .none: Phrase(en: "", ru: "")
    }
  }

  private static let githubText = Phrase(
    en: """
      # Checks the account and plays its calls on GitHub whenever somebody changes them.
      #
      # Say once where the source of Callwright lies: in the settings of the repository, under Secrets and variables,
      # Actions, Variables, make the variable CALLWRIGHT_REPOSITORY with a value such as owner/callwright.

      \(githubJob)
      """,
    ru: """
      # Проверяет аккаунт и его звонки на GitHub после каждого изменения.
      #
      # Один раз укажите, где лежит исходный код Callwright: в настройках репозитория, в разделе Secrets and variables,
      # Actions, Variables, создайте переменную CALLWRIGHT_REPOSITORY со значением вида owner/callwright.

      \(githubJob)
      """)

  private static let githubJob = """
    name: Callwright
    on: [push, pull_request]
    permissions:
      contents: read
    jobs:
      callwright:
        runs-on: ubuntu-latest
        container: swift:6.2
        steps:
          - uses: actions/checkout@v4
          - uses: actions/checkout@v4
            with:
              repository: ${{ vars.CALLWRIGHT_REPOSITORY }}
              path: .callwright
          - uses: ./.callwright
          - run: callwright test --format github .

    """

  private static let gitlabText = Phrase(
    en: """
      # Checks the account and plays its calls on GitLab whenever somebody changes them.
      #
      # Say once where the source of Callwright lies: in the settings of the project, under CI/CD, Variables, make the
      # variable CALLWRIGHT_SOURCE with the address that 'git clone' takes.

      \(gitlabJob)
      """,
    ru: """
      # Проверяет аккаунт и его звонки на GitLab после каждого изменения.
      #
      # Один раз укажите, где лежит исходный код Callwright: в настройках проекта, в разделе CI/CD, Variables, создайте
      # переменную CALLWRIGHT_SOURCE с адресом, который понимает «git clone».

      \(gitlabJob)
      """)

  private static let gitlabJob = """
    callwright:
      image: swift:6.2
      before_script:
        - git clone --depth 1 "$CALLWRIGHT_SOURCE" .callwright
        - .callwright/dev install
      script:
        - callwright check --report gitlab:code-quality.json .
        - callwright test --report junit:calls.xml .
      artifacts:
        when: always
        reports:
          codequality: code-quality.json
          junit: calls.xml

    """

}
