package besser.gate.prove;

import besser.gate.corpus.Damage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The silent changes of how a run went: what was sent again, what the link's bit rate carries, the
 * room on the disks, when a recording ended, facts nobody has a line for, and what the journal
 * tells; and what must stay good beside them.
 */
final class SilentRunCases {
  private static final String TABLET = "rep-2/device/";
  private static final String SENDER = "rep-2/sender/";
  private static final String LINK = TABLET + "link.tsv";
  private static final String JOURNAL = "journal.tsv";
  private static final String SEALED = "(?m)^(.*)\trepetition-sealed\trep-2\n";

  private final BiConsumer<String, KnownCase.Change> said;
  private final BiConsumer<String, KnownCase.Change> good;

  /** Gives each case a name and its change, and each that must stay good. */
  SilentRunCases(
      BiConsumer<String, KnownCase.Change> said, BiConsumer<String, KnownCase.Change> good) {
    this.said = said;
    this.good = good;
  }

  void all() {
    resent();
    bitRates();
    room();
    ends();
    facts();
    journal();
    name();
  }

  private void resent() {
    said.accept("half of what was sent was sent again", d -> again(d, 0.5));
    said.accept("5.2 % of what was sent was sent again", d -> again(d, 0.052));
    good.accept("4.8 % of what was sent was sent again", d -> again(d, 0.048));
  }

  /** So much of what was sent had been sent before, on top of what was. */
  private static Damage again(Damage d, double part) throws IOException {
    return d.change(
        SENDER + "offered.tsv",
        table -> {
          List<String> header = Arrays.asList(table.lines().findFirst().orElse("").split("\t"));
          int sent = header.indexOf("bytes_sent");
          int resent = header.indexOf("bytes_retrans");
          return table
              .lines()
              .map(
                  line -> {
                    String[] cells = line.split("\t", -1);
                    if (cells[sent].matches("\\d+")) {
                      long once = Long.parseLong(cells[sent]) - Long.parseLong(cells[resent]);
                      long more = Math.round(once * part / (1 - part));
                      cells[sent] = Long.toString(once + more);
                      cells[resent] = Long.toString(more);
                    }
                    return String.join("\t", cells);
                  })
              .collect(Collectors.joining("\n", "", "\n"));
        });
  }

  private void bitRates() {
    said.accept("the link says MCS 0", d -> link(d, "6.5", "0"));
    said.accept("the link says 13 Mbit/s", d -> link(d, "13.0", "1"));
    said.accept(
        "the link says MCS 0 beside its bit rate", d -> d.edit(LINK, "rx_mcs", 2, 9000, c -> "0"));
    good.accept("the link says 26 Mbit/s", d -> link(d, "26.0", "3"));
    good.accept(
        "one sample of three says MCS 0",
        d -> {
          int[] row = {0};
          return d.edit(LINK, "rx_mbit", 2, 9000, c -> row[0]++ % 3 == 0 ? "6.5" : c);
        });
  }

  private static Damage link(Damage d, String mbit, String mcs) throws IOException {
    return d.edit(LINK, "rx_mbit", 2, 9000, c -> mbit).edit(LINK, "rx_mcs", 2, 9000, c -> mcs);
  }

  private void room() {
    for (String file : List.of(TABLET + "start", TABLET + "end", SENDER + "end")) {
      said.accept("195 MB free in " + file, d -> free(d, file, "195000"));
      good.accept("205 MB free in " + file, d -> free(d, file, "205000"));
    }
    said.accept(
        "the tablet's disk is full in one sample",
        d -> d.edit(TABLET + "condition.tsv", "disk_free_kb", 3, 3, c -> "30000"));
  }

  private static Damage free(Damage d, String file, String kb) throws IOException {
    return d.change(
        file + ".txt", t -> t.replaceAll("(?m)^disk_free_kb=.*$", "disk_free_kb=" + kb));
  }

  private void ends() {
    said.accept("the sender ended an hour later", d -> later(d, 3600));
    said.accept("the sender ended two minutes and a half later", d -> later(d, 150));
    good.accept("the sender ended a minute later", d -> later(d, 60));
    said.accept(
        "the tablet ended after the controller had asked it",
        d -> later(d, TABLET + "trailer.txt", "t_s", 60));
  }

  private static Damage later(Damage d, double seconds) throws IOException {
    Damage end = later(d, SENDER + "end.txt", "t_s", seconds);
    return later(
        later(end, SENDER + "end.txt", "realtime_s", seconds),
        SENDER + "trailer.txt",
        "t_s",
        seconds);
  }

  private static Damage later(Damage d, String file, String key, double seconds)
      throws IOException {
    Pattern line = Pattern.compile("(?m)^%s=(.*)$".formatted(key));
    return d.change(
        file,
        text ->
            line.matcher(text)
                .replaceAll(
                    m ->
                        String.format(
                            Locale.ROOT,
                            "%s=%.2f",
                            key,
                            Double.parseDouble(m.group(1)) + seconds)));
  }

  private void facts() {
    for (String file :
        List.of(TABLET + "start", TABLET + "config", SENDER + "end", SENDER + "config")) {
      said.accept(
          "a key nobody knows in " + file, d -> d.change(file + ".txt", t -> t + "colour=blue\n"));
    }
    said.accept(
        "a key nobody knows in repetition.json",
        d -> d.replace("rep-2/repetition.json", "\"state\"", "\"colour\" : \"blue\", \"state\""));
    said.accept(
        "a key nobody knows in campaign.json",
        d -> d.replace("campaign.json", "\"gate\"", "\"colour\" : \"blue\", \"gate\""));
  }

  private void journal() {
    for (String event : List.of("rig-lost", "lease-lost", "stopped", "button-pressed", "coffee")) {
      said.accept("the journal has %s, and goes on".formatted(event), d -> before(d, event));
    }
    good.accept(
        "the rig was lost, and the campaign resumed", d -> before(d, "rig-lost", "resumed"));
    said.accept(
        "somebody else had the rig before it was resumed", d -> before(d, "lease-lost", "resumed"));
    good.accept("a conductor said what it did", d -> before(d, "started", "over", "not-removed"));
    journal(said, "the journal has repetition 2 sealed twice", t -> t.replaceFirst(SEALED, "$0$0"));
    journal(
        good,
        "the journal has repetition 2 sealed again once it was resumed",
        t -> t.replaceFirst(SEALED, "$0$1\tresumed\t\n$0"));
    said.accept("the journal has it ended early", d -> before(d, "ended-early"));
  }

  private static void journal(
      BiConsumer<String, KnownCase.Change> to, String name, UnaryOperator<String> change) {
    to.accept(name, d -> d.change(JOURNAL, change));
  }

  /** With these events before repetition 2 is sealed. */
  private static Damage before(Damage d, String... events) throws IOException {
    String lines =
        Arrays.stream(events)
            .map(e -> "$1\t%s\t%s\n".formatted(e, e.equals("resumed") ? "" : "rep-2 says who"))
            .collect(Collectors.joining());
    return d.change(JOURNAL, t -> t.replaceFirst(SEALED, lines + "$0"));
  }

  private void name() {
    named(good, "the campaign is named as a gate names it", "20260507T080000Z-lab-no-patch");
    named(said, "the campaign's name is of another hour", "20260507T090000Z-lab-no-patch");
    named(said, "the campaign's name is of another rig", "20260507T080000Z-attic-no-patch");
    said.accept(
        "another baseline was typed than it has",
        d ->
            d.change(
                "campaign.json",
                t ->
                    t.replaceFirst(
                        "\"command_line\" : \\[ \\]",
                        "\"command_line\" : [ \"run\", \"--baseline\", \"20260506\" ]")));
  }

  private static void named(BiConsumer<String, KnownCase.Change> to, String name, String id) {
    to.accept(
        name,
        d ->
            d.change(
                "campaign.json",
                t ->
                    t.replaceFirst(
                        "\"id\" : \"(synthetic|what)[^\"]*\"", "\"id\" : \"" + id + "\"")));
  }
}
