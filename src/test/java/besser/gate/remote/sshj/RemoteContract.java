package besser.gate.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import besser.gate.remote.ConnectionLostException;
import besser.gate.remote.TimeUpException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What every SSH server must be to the gate. */
abstract class RemoteContract extends OneServer {
  @Test
  void aCommandGivesItsOutputItsErrorsAndItsExitStatus() throws IOException {
    assertThat(connect().exec("echo out; echo ärger >&2; exit 7", LONG))
        .isEqualTo(new Completed(7, "out\n", "ärger\n"));
  }

  @Test
  void eachExitStatusComesBackAsItIs() throws IOException {
    SshjRemote remote = connect();
    for (int exit : List.of(0, 1, 124, 141, 255)) {
      assertThat(remote.exec("exit " + exit, LONG).exit()).isEqualTo(exit);
    }
  }

  @Test
  void muchOutputOnBothStreamsNeitherHangsNorLosesAnything() throws IOException {
    Completed done =
        connect()
            .exec(
                "head -c 3000000 /dev/zero | tr '\\0' o; head -c 3000000 /dev/zero | tr '\\0' e"
                    + " >&2; echo end",
                LONG);
    assertThat(done.out()).hasSize(3000004).endsWith("oend\n");
    assertThat(done.err()).hasSize(3000000).matches("e+");
  }

  @Test
  void outputOverTheBoundIsAnErrorAndNotHalfAnAnswer() throws IOException {
    SshjRemote remote = connect();
    assertThatThrownBy(() -> remote.exec("head -c 17000000 /dev/zero", LONG))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("More than 16 MiB on standard output")
        .hasMessageContaining("head -c 17000000");
    assertThat(remote.exec("echo still here", LONG).out()).isEqualTo("still here\n");
  }

  @Test
  void aCommandOverItsLimitIsGivenUpAndTheConnectionStays() throws IOException {
    SshjRemote remote = connect();
    assertThatThrownBy(() -> remote.exec("echo begun; exec sleep 20", new Span(0.5)))
        .isInstanceOf(TimeUpException.class)
        .hasMessageContaining("no end within 500 ms, it may still be running: echo begun");
    assertThat(remote.exec("echo next", LONG).out()).isEqualTo("next\n");
  }

  @Test
  void aCutWhileACommandRunsIsNoExitStatus() throws Exception {
    SshjRemote remote = connect();
    CountDownLatch running = new CountDownLatch(1);
    CompletableFuture<Throwable> seen =
        CompletableFuture.supplyAsync(
            () -> {
              running.countDown();
              try {
                return new AssertionError(remote.exec("exec sleep 20", LONG).toString());
              } catch (IOException e) {
                return e;
              }
            });
    running.await();
    remote.exec("true", LONG);
    cable.cut();
    assertThat(seen.get())
        .isInstanceOfSatisfying(
            ConnectionLostException.class, e -> assertThat(e.mayHaveRun()).isTrue())
        .hasMessageContaining("Whether it ran to its end is unknown: exec sleep 20");
  }

  @Test
  void afterACutNothingIsSentAndThatIsSaid() throws Exception {
    SshjRemote remote = connect();
    cable.cut();
    assertThatThrownBy(
            () -> {
              // The first may be on its way when the cut is noticed; the second never is.
              try {
                remote.exec("true", LONG);
              } catch (ConnectionLostException e) {
                remote.exec("true", LONG);
              }
            })
        .isInstanceOfSatisfying(
            ConnectionLostException.class, e -> assertThat(e.mayHaveRun()).isFalse())
        .hasMessageContaining("nothing was sent");
  }

  @Test
  void aPeerThatFallsSilentIsNoticedLongBeforeTheCommandsLimit() throws Exception {
    SshjRemote remote = connect(new SshTimes(new Span(15), new Span(30), new Span(1), 2));
    cable.hold();
    assertThatThrownBy(() -> remote.exec("true", new Span(120)))
        .isInstanceOf(ConnectionLostException.class);
  }

  @Test
  void filesAndNestedFoldersAreCopiedByteForByte() throws IOException {
    SshjRemote remote = connect();
    byte[] noise = new byte[300_000];
    new Random(7).nextBytes(noise);
    remote.exec("mkdir -p " + home + "/a/b; : > " + home + "/a/empty", LONG);
    try {
      remote.put(noise, home + "/a/b/noise.bin", false);
      remote.put("#!/bin/sh\necho ran\n".getBytes(StandardCharsets.UTF_8), home + "/go", true);
      assertThat(remote.exec(home + "/go", LONG).out()).isEqualTo("ran\n");
      remote.exec("mkfifo " + home + "/a/tick", LONG);
      Path into = Files.createDirectory(folder.resolve("into"));
      remote.get(home, into);
      assertThat(into.resolve("a/b/noise.bin")).hasBinaryContent(noise);
      assertThat(into.resolve("a/empty")).isEmptyFile();
      assertThat(into.resolve("a/tick")).doesNotExist();
    } finally {
      remote.exec("rm -rf " + home, LONG);
    }
  }

  @Test
  void aFileThatIsReplacedByAShorterOneKeepsNoneOfTheOld() throws IOException {
    SshjRemote remote = connect();
    remote.exec("mkdir -p " + home, LONG);
    try {
      remote.put("a long first text".getBytes(StandardCharsets.UTF_8), home + "/f", false);
      remote.put("short".getBytes(StandardCharsets.UTF_8), home + "/f", false);
      assertThat(remote.exec("cat " + home + "/f", LONG).out()).isEqualTo("short");
    } finally {
      remote.exec("rm -rf " + home, LONG);
    }
  }

  @Test
  void aFileWithANameNoRecorderGivesIsNotCopied() throws IOException {
    SshjRemote remote = connect();
    for (String name : List.of("-rf", ".bashrc", "a b", "a..b", "x~")) {
      remote.exec("mkdir -p " + home + "/o; : > '" + home + "/o/" + name + "'", LONG);
      try {
        assertThatThrownBy(() -> remote.get(home + "/o", folder))
            .hasMessageContaining("a file is called \"" + name + "\"");
        assertThat(folder.resolve(name)).doesNotExist();
      } finally {
        remote.exec("rm -rf " + home, LONG);
      }
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() throws IOException {
    SshjRemote remote = connect();
    assertThatThrownBy(() -> remote.get("no/such/folder", folder))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("reading no/such/folder");
    assertThatThrownBy(() -> remote.put(new byte[0], "no/such/file", false))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("writing no/such/file");
  }

  @Test
  void moreCommandsAtOnceThanChannelsWaitForTheirTurn() throws IOException {
    eachAnswers(connect(), 12);
  }

  /** So many commands at once, each of which says another number. */
  static void eachAnswers(SshjRemote remote, int commands) {
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (int i = 0; i < commands; i++) {
      String command = "echo " + i;
      all.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return remote.exec(command, LONG).out().strip();
                } catch (IOException e) {
                  return e.toString();
                }
              },
              r -> new Thread(r).start()));
    }
    for (int i = 0; i < commands; i++) {
      assertThat(all.get(i).join()).isEqualTo(String.valueOf(i));
    }
  }
}
