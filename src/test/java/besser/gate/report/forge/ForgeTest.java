package besser.gate.report.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import besser.gate.judge.Judgement;
import besser.gate.judge.Recorded;
import besser.gate.judge.Verdict;
import besser.gate.plan.LockedPlan;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documented requests, against a server of the test's own. */
class ForgeTest {
  private static final String TOKEN = "gho_16C7e42F292c6912E7";
  private static final String COMMIT = "6dcb09b5b57875f334f61aebed695e2e4193db5e";

  /** What the server was asked. */
  private record Asked(String line, String authorization, String accept, JsonNode body) {}

  private final List<Asked> asked = new ArrayList<>();
  private int status = 201;
  private String answer = "{}";
  private HttpServer server;

  @BeforeEach
  void aForge() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answered);
    server.start();
  }

  @AfterEach
  void off() {
    server.stop(0);
  }

  private void answered(HttpExchange exchange) throws IOException {
    asked.add(
        new Asked(
            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Accept"),
            new ObjectMapper().readTree(exchange.getRequestBody())));
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Forge forge(Forge.Kind kind, String root) {
    URI api = URI.create("http://127.0.0.1:%s%s".formatted(server.getAddress().getPort(), root));
    return new Forge(kind, api, "octocat/Hello-World", TOKEN);
  }

  private Forge github() {
    return forge(Forge.Kind.GITHUB, "");
  }

  private static CommitStatus of(Judgement judgement) {
    return CommitStatus.of(judgement, Redaction.none());
  }

  @Test
  void aStatusIsTheRequestGithubDocuments() throws IOException {
    github().status(COMMIT, of(Samples.baseline()), Optional.of(URI.create("https://lab/x.html")));
    Asked only = asked.get(0);
    assertThat(only.line()).isEqualTo("POST /repos/octocat/Hello-World/statuses/" + COMMIT);
    assertThat(only.authorization()).isEqualTo("Bearer " + TOKEN);
    assertThat(only.accept()).isEqualTo("application/vnd.github+json");
    assertThat(only.body().path("state").asText()).isEqualTo("failure");
    assertThat(only.body().path("context").asText()).isEqualTo("besser-gate");
    assertThat(only.body().path("target_url").asText()).isEqualTo("https://lab/x.html");
    assertThat(only.body().path("description").asText())
        .startsWith("REJECTED: ")
        .hasSizeLessThanOrEqualTo(140);
  }

  @Test
  void forgejoHasTheSamePathsBelowItsOwnRoot() throws IOException {
    forge(Forge.Kind.FORGEJO, "/api/v1").comment(1347, "**REJECTED**\n");
    Asked only = asked.get(0);
    assertThat(only.line())
        .isEqualTo("POST /api/v1/repos/octocat/Hello-World/issues/1347/comments");
    assertThat(only.authorization()).isEqualTo("token " + TOKEN);
    assertThat(only.body().toString()).isEqualTo("{\"body\":\"**REJECTED**\\n\"}");
  }

  @Test
  void onlyAnAcceptedCommitIsASuccess() {
    Verdict accepted =
        new Verdict.Accepted(
            new LockedPlan(),
            Recorded.of(Samples.baseline().campaign()).orElseThrow(),
            List.of("It holds."));
    assertThat(of(Samples.with(accepted)).state()).isEqualTo(CommitStatus.State.SUCCESS);
    assertThat(of(Samples.baseline()).state()).isEqualTo(CommitStatus.State.FAILURE);
    assertThat(of(Samples.faulty()).state()).isEqualTo(CommitStatus.State.ERROR);
    assertThat(of(Samples.rehearsal()).state()).isEqualTo(CommitStatus.State.PENDING);
  }

  @Test
  void whatTheForgeRefusesIsSaidWithWhatToDoAndWithoutTheToken() {
    refused(401, "has expired: make another one", true);
    refused(403, "may not write here", true);
    refused(404, "There is no such repository, commit or issue", true);
    refused(422, "does not know the commit", true);
    refused(302, "The verdict is unchanged", false);
    refused(502, "The verdict is unchanged", false);
  }

  private void refused(int with, String advice, boolean wrongUsage) {
    status = with;
    answer = "{\"message\":\"No: \u001b[2J " + TOKEN + "\"}";
    asked.clear();
    ForgeException told =
        catchThrowableOfType(ForgeException.class, () -> github().comment(1, "x"));
    assertThat(told)
        .hasMessageContaining("answered %s. ".formatted(with))
        .hasMessageContaining(advice)
        .hasMessageContaining("No: \\x1b[2J …");
    assertThat(told.getMessage()).doesNotContain(TOKEN);
    assertThat(told.isWrongUsage()).isEqualTo(wrongUsage);
    assertThat(asked).as("nothing is sent on to another address").hasSize(1);
  }

  @Test
  void aForgeThatIsNotThereIsSaid() {
    Forge gone = github();
    server.stop(0);
    assertThatThrownBy(() -> gone.comment(1, "x"))
        .isInstanceOfSatisfying(ForgeException.class, f -> assertThat(f.isWrongUsage()).isFalse())
        .hasMessageContaining("/issues/1/comments was not reached (")
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void aTokenIsSentOverHttpsOnlyAndNeverShown() {
    assertThatThrownBy(
            () ->
                new Forge(
                    Forge.Kind.FORGEJO, URI.create("http://forge.example/api/v1"), "a/b", TOKEN))
        .hasMessage(
            "A token is sent over https only, and the API is at http://forge.example/api/v1.");
    assertThatThrownBy(
            () ->
                new Forge(
                    Forge.Kind.GITHUB, URI.create("https://api.github.com"), "a/b", TOKEN + "\n"))
        .hasMessageNotContaining(TOKEN);
    assertThatThrownBy(
            () ->
                new Forge(Forge.Kind.GITHUB, URI.create("https://api.github.com"), "a/../b", TOKEN))
        .hasMessage("A repository is OWNER/NAME, not \"a/../b\".");
    assertThat(github().toString()).doesNotContain(TOKEN);
  }

  @Test
  void aCommitIsItsWholeHash() {
    assertThatThrownBy(() -> github().status("6dcb09b", of(Samples.baseline()), Optional.empty()))
        .hasMessageContaining("its whole hash, 40 or 64 digits, not \"6dcb09b\"");
    assertThat(asked).isEmpty();
  }
}
