package besser.gate.report.forge;

import besser.gate.report.escape.Visible;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A repository on a forge. The requests are those of GitHub's REST API of 2022-11-28 ("Create a
 * commit status", "Create an issue comment") and of Forgejo's and Gitea's API v1, whose paths are
 * the same and whose token stands behind another word.
 *
 * @param kind whose API it is
 * @param api its root, without a slash at the end
 * @param repository {@code OWNER/NAME}
 * @param token sent as it is, never told
 */
public record Forge(Kind kind, URI api, String repository, String token) {
  /** Whose API. */
  public enum Kind {
    GITHUB("Bearer "),
    FORGEJO("token ");

    private final String scheme;

    Kind(String scheme) {
      this.scheme = scheme;
    }
  }

  /** What a person may read of an answer. */
  private static final int READ = 300;

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** By which one gate's status is told from another check's. */
  private static final String CONTEXT = "besser-gate";

  /**
   * Checks what it is given.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  public Forge {
    if (!repository.matches("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException(
          "A repository is OWNER/NAME, not \"%s\".".formatted(Visible.line(repository)));
    }
    boolean local = LOCAL.contains(String.valueOf(api.getHost()));
    if (!"https".equals(api.getScheme()) && !("http".equals(api.getScheme()) && local)) {
      throw new IllegalArgumentException(
          "A token is sent over https only, and the API is at %s.".formatted(api));
    }
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException(
          "The token is empty or holds what no header can; it is not shown here.");
    }
  }

  /**
   * Sets the state of a commit.
   *
   * @param commit its whole hash
   * @param link where the report is
   * @throws ForgeException where the forge does not do so
   */
  public void status(String commit, CommitStatus status, Optional<URI> link) throws IOException {
    if (!commit.matches("[0-9a-f]{40}([0-9a-f]{24})?")) {
      throw new ForgeException(
          "A commit is its whole hash, 40 or 64 digits, not \"%s\"."
              .formatted(Visible.line(commit)),
          true);
    }
    ObjectNode body = new ObjectMapper().createObjectNode();
    body.put("state", status.state().word());
    body.put("context", CONTEXT);
    body.put("description", status.description());
    link.ifPresent(l -> body.put("target_url", l.toString()));
    post("statuses/" + commit, body);
  }

  /**
   * Comments on an issue or a pull request.
   *
   * @param number its number
   * @throws ForgeException where the forge does not do so
   */
  public void comment(int number, String markdown) throws IOException {
    post(
        "issues/%s/comments".formatted(number),
        new ObjectMapper().createObjectNode().put("body", markdown));
  }

  private void post(String path, ObjectNode body) throws IOException {
    URI uri = URI.create("%s/repos/%s/%s".formatted(api, repository, path));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(LIMIT)
            .header("Authorization", kind.scheme + token)
            .header(
                "Accept", kind == Kind.GITHUB ? "application/vnd.github+json" : "application/json")
            .header("Content-Type", "application/json")
            .header("User-Agent", CONTEXT)
            .header("X-GitHub-Api-Version", "2022-11-28")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      // A redirect would carry the token to somebody else.
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(LIMIT)
              .build()
              .send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw refused(uri, answer.statusCode(), answer.body());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ForgeException("Interrupted before %s answered.".formatted(uri), false);
    } catch (ForgeException told) {
      throw told;
    } catch (IOException unreachable) {
      throw new ForgeException(
          "%s was not reached (%s). The verdict is unchanged; send it again with ./gate report."
              .formatted(uri, reason(unreachable)),
          false);
    }
  }

  private static String reason(IOException unreachable) {
    String said = unreachable.getMessage();
    return said == null ? unreachable.getClass().getSimpleName() : said;
  }

  private ForgeException refused(URI uri, int status, String answer) {
    String advice =
        switch (status) {
          case 401 -> "The token is not known or has expired: make another one.";
          case 403 -> "The token may not write here: give it the right to statuses and issues.";
          case 404 -> "There is no such repository, commit or issue, or the token may not see it.";
          case 422 -> "The forge does not know the commit, or does not take what was said.";
          default -> "The verdict is unchanged; send it again with ./gate report.";
        };
    String said = Visible.line(answer.replace(token, "…"));
    return new ForgeException(
        "%s answered %s. %s It said: %s"
            .formatted(uri, status, advice, said.substring(0, Math.min(said.length(), READ))),
        status >= 400 && status < 500 && status != 429);
  }

  /** Without the token: whatever is printed may be read. */
  @Override
  public String toString() {
    return "%s of %s at %s".formatted(repository, kind, api);
  }
}
