package besser.gate.cli;

import besser.gate.judge.Judgement;
import besser.gate.report.escape.Redaction;
import besser.gate.report.export.Brief;
import besser.gate.report.forge.CommitStatus;
import besser.gate.report.forge.Forge;
import besser.gate.report.forge.ForgeException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whom to tell of a verdict; an option group. Nobody is told unless it is asked for. */
final class ForgeOptions {
  /** Environment variable of the token; an option would be seen by everybody on the machine. */
  static final String TOKEN = "GATE_FORGE_TOKEN";

  @Option(
      names = "--forge",
      paramLabel = "github|forgejo",
      description =
          "Tell this forge what it came to; its token is the environment variable GATE_FORGE_TOKEN.")
  private Optional<Forge.Kind> forge = Optional.empty();

  @Option(
      names = "--forge-api",
      paramLabel = "URL",
      description =
          "Root of its API. Default: GitHub's own; for example https://codeberg.org/api/v1.")
  private Optional<URI> api = Optional.empty();

  @Option(names = "--repository", paramLabel = "OWNER/NAME", description = "Repository on it.")
  private Optional<String> repository = Optional.empty();

  @Option(
      names = "--commit",
      paramLabel = "HASH",
      description = "Set this commit's status: success on ACCEPTED only, pending for a rehearsal.")
  private Optional<String> commit = Optional.empty();

  @Option(
      names = "--pull",
      paramLabel = "NUMBER",
      description = "Comment on this issue or pull request, with the lines of --brief.")
  private Optional<Integer> pull = Optional.empty();

  @Option(
      names = "--link",
      paramLabel = "URL",
      description = "Where others find the report, for --brief, comment and status.")
  private Optional<URI> link = Optional.empty();

  Optional<URI> link() {
    return link;
  }

  /**
   * The forge that is to be told.
   *
   * @param environment where the token is
   * @throws UsageException where something of it is missing
   */
  Optional<Forge> forge(Map<String, String> environment) {
    if (forge.isEmpty()) {
      if (commit.isPresent() || pull.isPresent()) {
        throw new UsageException("--commit and --pull are told to a forge: give --forge, too.");
      }
      return Optional.empty();
    }
    if (commit.isEmpty() && pull.isEmpty()) {
      throw new UsageException("--forge without --commit or --pull tells nothing; give one.");
    }
    String token = environment.getOrDefault(TOKEN, "");
    if (token.isBlank()) {
      throw new UsageException("--forge needs a token in the environment variable " + TOKEN + ".");
    }
    try {
      return Optional.of(new Forge(forge.get(), root(), needed(repository), token));
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private URI root() {
    return api.orElseGet(
        () -> {
          if (forge.orElseThrow() == Forge.Kind.FORGEJO) {
            throw new UsageException("--forge forgejo needs --forge-api, its server's /api/v1.");
          }
          return URI.create("https://api.github.com");
        });
  }

  private static String needed(Optional<String> repository) {
    return repository.orElseThrow(
        () -> new UsageException("--forge needs --repository OWNER/NAME."));
  }

  /** A status is of the commit that ran, where the install noted one. */
  private static void refuseOther(String asked, Judgement judgement) {
    judgement
        .campaign()
        .fact("environment.installed.commit")
        .filter(ran -> ran.matches("[0-9a-f]{40}([0-9a-f]{24})?(-dirty)?") && !ran.equals(asked))
        .ifPresent(
            ran -> {
              throw new UsageException(
                  "The module that ran was built from %s, not from %s. Give --commit %s, or record %s."
                      .formatted(ran, asked, ran, asked));
            });
  }

  /** Tells it: the status first, the comment after it. */
  void tell(Forge told, Judgement judgement, String page, Redaction redaction) throws IOException {
    commit.ifPresent(asked -> refuseOther(asked, judgement));
    try {
      if (commit.isPresent()) {
        told.status(commit.get(), CommitStatus.of(judgement, redaction), link);
        System.err.println("gate: the status of %s was set.".formatted(commit.get()));
      }
      if (pull.isPresent()) {
        told.comment(pull.get(), Brief.write(judgement, page, Optional.empty(), redaction));
        System.err.println("gate: %s was commented on.".formatted(pull.get()));
      }
    } catch (ForgeException refused) {
      if (refused.isWrongUsage()) {
        throw new UsageException(String.valueOf(refused.getMessage()), refused);
      }
      throw refused;
    }
  }
}
