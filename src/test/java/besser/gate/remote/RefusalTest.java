package besser.gate.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.quantity.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusalTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reboot",
        "sudo -n /sbin/reboot -f",
        "REBOOT",
        "busybox reboot",
        "busybox   poweroff -f",
        "poweroff",
        "halt",
        "/sbin/halt -p",
        "true;halt&",
        "shutdown -r now",
        "shutdown -h +1",
        "init 0",
        "init 6",
        "/sbin/init 6",
        "sudo init  6",
        "telinit 6",
        "telinit u",
        "busybox init 6",
        "systemctl reboot",
        "systemctl --no-wall poweroff",
        "systemctl -f -f halt",
        "systemctl kexec",
        "systemctl soft-reboot",
        "systemctl start reboot.target",
        "systemctl isolate rescue.target",
        "systemctl suspend",
        "systemctl hibernate",
        "loginctl suspend",
        "echo b > /proc/sysrq-trigger",
        "echo 1 | tee /proc/sys/kernel/sysrq",
        "cat /proc/sysrq*",
        "echo mem > /sys/power/state",
        "rtcwake -m mem -s 30",
        "kexec -e",
        "echo 1 > /dev/watchdog",
        "kill -INT 1",
        "kill -s SIGRTMIN+5 1",
        "sh -c 'reboot'",
        "re\"\"boot",
        "re''boot",
        "r\\eboot",
        "re\\\nboot",
        "re$@boot",
        "re${nothing}boot",
        "re$()boot",
        "re``boot",
        "$'\\x72eboot'",
        "$'\\162eboot'",
        "printf '\\162\\145\\142\\157\\157\\164' | sh",
        "\"/sbin/re\"'boot'",
        "/sbin/reb*",
        "/sbin/[r]eboot",
        "/sbin/rebo?t",
        "/usr/sbin/shutd*n now",
        "dbus-send --system --dest=org.freedesktop.login1 /org/freedesktop/login1"
            + " org.freedesktop.login1.Manager.Reboot boolean:true",
        "busctl call org.freedesktop.login1 /org/freedesktop/login1 x PowerOff b 1",
        "nohup sh -c 'sleep 5; reboot' &",
        "at now <<E\nreboot\nE",
        "python3 -c 'import os; os.system(\"reboot\")'",
        // Harmless, and refused all the same: erring to refusal keeps the rule simple.
        "echo rebooted_at",
        "last -x shutdown",
        "dmesg | grep -c 'init 3'",
        "cat /proc/sys/kernel/sysrq",
      })
  void commandsThatCouldTakeTheHostDownAreRefused(String command) {
    assertThatThrownBy(() -> Refusal.check(command))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith(
            "Not sent, because software never reboots, powers off or suspends a host; recognised:"
                + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat /proc/sys/kernel/random/boot_id",
        "cat /proc/uptime",
        "echo halted; echo asphalt",
        "systemctl is-active NetworkManager",
        "systemctl show -p MainPID sshd",
        "modinfo -F srcversion bes2600",
        "insmod bes2600.ko && echo module init 60 done",
        "cat /sys/class/power_supply/*/online",
        "ls /sys/kernel/debug/ieee80211/phy*/bes2600/vif_0/status",
        "cat /proc/[0-9]*/comm",
        "for f in /sys/class/net/*/address; do cat \"$f\"; done",
        "kill -TERM 1234",
        "kill 12",
        "case $help in *'[v1.10'* | *Ncat*) echo nc ;; esac",
        "kill -0 \"$pid\"",
        "echo 1 > /sys/kernel/tracing/instances/besser/tracing_on",
        "make -j4 -C /lib/modules/$(uname -r)/build M=$PWD modules",
        "printf '%s\\n' \"$HOME\"",
        "rm -rf 'gate/20261122T101500Z-1a2b3c-rep-1'",
        "nc -l -p 12345 > /dev/null",
      })
  void commandsOfEverydayPass(String command) {
    assertThatCode(() -> Refusal.check(command)).doesNotThrowAnyException();
  }

  @Test
  void aRefusedCommandIsNotSent() {
    List<String> sent = new ArrayList<>();
    RefusingRemote remote = new RefusingRemote(new Noting(sent));
    assertThatThrownBy(() -> remote.run("sudo reboot", new Span(1)))
        .hasMessage(
            "Not sent, because software never reboots, powers off or suspends a host; recognised:"
                + " reboot. Ask the operator, or word the command differently: sudo reboot");
    assertThat(sent).isEmpty();
  }

  @Test
  void aScriptThatCouldRunItLaterIsNotCopiedButItsCommentsMaySayTheWord() throws Exception {
    List<String> sent = new ArrayList<>();
    RefusingRemote remote = new RefusingRemote(new Noting(sent));
    byte[] bad = "#!/bin/sh\nsleep 1\nreboot\n".getBytes(StandardCharsets.UTF_8);
    byte[] good = "#!/bin/sh\n# survives a reboot\nsleep 1\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> remote.put(bad, "later", true)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> remote.put(bad, "run/device.sh", false))
        .isInstanceOf(RefusedException.class);
    remote.put(good, "good", true);
    remote.put(bad, "module/notes.txt", false);
    assertThat(sent).containsExactly("good", "module/notes.txt");
  }

  private record Noting(List<String> sent) implements Remote {
    @Override
    public String name() {
      return "device";
    }

    @Override
    public Completed run(String command, Span limit) {
      sent.add(command);
      return new Completed(0, "", "");
    }

    @Override
    public void put(byte[] content, String path, boolean executable) {
      sent.add(path);
    }

    @Override
    public void get(String folder, Path into) {
      sent.add(folder);
    }

    @Override
    public void close() {}
  }
}
