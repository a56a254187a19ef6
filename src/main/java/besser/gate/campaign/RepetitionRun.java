package besser.gate.campaign;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.store.RepetitionFolder;
import besser.gate.quantity.Span;
import besser.gate.recorder.Delivery;
import besser.gate.recorder.Recorder;
import besser.gate.recorder.RecorderConfig;
import besser.gate.recorder.RefusedByRecorderException;
import besser.gate.recorder.Role;
import besser.gate.recorder.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One repetition, from its fresh folders to its seal. */
final class RepetitionRun {
  private final CampaignContext campaignContext;
  private final RepetitionFolder folder;
  private final String runId;
  private final Recorders recorders;
  private final RepetitionFacts facts;

  RepetitionRun(CampaignContext campaignContext, int n, String runId) {
    this.campaignContext = campaignContext;
    this.folder = campaignContext.writer().folder().repetition(n);
    this.runId = runId;
    this.recorders = Recorders.of(campaignContext.rigHosts(), runId);
    this.facts = new RepetitionFacts(campaignContext, folder, runId);
  }

  /** Starts it on both hosts, watches it, and brings home what was recorded. */
  void fromStart() throws IOException {
    RecorderConfigs recorderConfigs =
        new RecorderConfigs(campaignContext.plan(), campaignContext.rigHosts().environment());
    Span deadline = recorderConfigs.of(Role.DEVICE, runId).times().deadline();
    journal(Journal.RUN, folder.id() + " run_id=" + runId + " deadline_s=" + deadline.seconds());
    campaignContext.writer().startRepetition(folder.number());
    campaignContext.tell(folder.number(), "start", Optional.empty());
    PatientRequest patientRequest = new PatientRequest(campaignContext.watchTimes().outlast());
    try {
      HostReadings before =
          patientRequest.on(
              "both hosts to tell their clocks",
              () -> HostReadings.of(campaignContext.rigHosts(), campaignContext.clock()));
      journal(Journal.BEFORE, before.text(folder.id()));
      facts.before(before);
      for (Recorder recorder : recorders.both()) {
        start(patientRequest, recorder, recorderConfigs.of(recorder.role(), runId));
      }
    } catch (RefusedByRecorderException no) {
      abandon(String.valueOf(no.getMessage()));
      return;
    }
    watch(campaignContext.clock().seconds() + deadline.seconds());
    bringHome();
  }

  private void start(
      PatientRequest patientRequest, Recorder recorder, RecorderConfig recorderConfig)
      throws IOException {
    String host = recorder.role().word();
    patientRequest.on(
        "the " + host + " to take the recorder",
        () -> {
          // After a cut nobody knows whether it started; what was started is not written over.
          if (recorder.status().isEmpty()) {
            recorder.upload(recorderConfig);
          }
          return recorder.start();
        });
    journal("started", folder.id() + " " + host + " " + recorder.folder());
  }

  /** Goes on with a repetition whose conductor is gone. */
  void fromJournal(Journal journal) throws IOException {
    facts.recall(journal);
    PatientRequest patientRequest = new PatientRequest(campaignContext.watchTimes().patience());
    Optional<Status> onDevice =
        patientRequest.on("the device to tell of " + runId, recorders.device()::status);
    Optional<Status> onSender =
        patientRequest.on("the sender to tell of " + runId, recorders.sender()::status);
    if (onDevice.isEmpty() || onSender.isEmpty()) {
      abandon("The conductor was cut off before the recorders of both hosts were started.");
      return;
    }
    awaitEnd(onDevice.get(), onSender.get());
    bringHome();
  }

  /** Ends what its recorders still record, then brings home what there is. */
  void stop(Journal journal) throws IOException {
    facts.recall(journal);
    PatientRequest patientRequest = new PatientRequest(campaignContext.watchTimes().outlast());
    List<Status> running = new ArrayList<>();
    for (Recorder recorder : recorders.both()) {
      String host = "the " + recorder.role().word();
      Optional<Status> status = patientRequest.on(host + " to tell of " + runId, recorder::status);
      if (status.isPresent() && !status.get().state().over()) {
        patientRequest.on(
            host + " to end its recording",
            () -> {
              recorder.stop("stopped");
              return true;
            });
      }
      status.ifPresent(running::add);
    }
    if (running.size() < 2) {
      abandon("It was stopped before the recorders of both hosts were started.");
      return;
    }
    awaitEnd(running.get(0), running.get(1));
    bringHome();
  }

  private void awaitEnd(Status one, Status other) throws IOException {
    if (!one.state().over() || !other.state().over()) {
      double left =
          Math.max(
              one.deadline().orElse(0) - one.t().orElse(0),
              other.deadline().orElse(0) - other.t().orElse(0));
      watch(campaignContext.clock().seconds() + Math.max(0, left));
    }
  }

  private void watch(double deadline) throws IOException {
    boolean told =
        new Watch(
                recorders,
                campaignContext.losses(),
                campaignContext.watchTimes(),
                campaignContext.clock(),
                deadline,
                campaignContext.writer(),
                this::onlooker)
            .untilOver(folder.id());
    journal(
        "over",
        folder.id()
            + (told
                ? " both recorders ended"
                : " the recorders' deadline has passed and not both said that they ended"));
  }

  /** Whether what is recorded is enough. */
  private boolean onlooker(RecorderPoll device) {
    campaignContext.tell(folder.number(), "ramp", device.latest());
    return campaignContext.decisions().during(folder.id(), device.latest());
  }

  private void bringHome() throws IOException {
    campaignContext.tell(folder.number(), "collect", Optional.empty());
    Path scratch = campaignContext.writer().folder().root().resolve(".collecting");
    Delivery sender;
    Delivery device;
    try {
      sender =
          new Fetch(recorders.sender(), scratch, campaignContext.watchTimes())
              .into(folder.sender());
      device = fromDevice(new Fetch(recorders.device(), scratch, campaignContext.watchTimes()));
    } catch (RigLostException lost) {
      // Not sealed, so that resume can fetch the rest; described, so that it can be judged as it
      // is.
      facts.describe(new RepetitionEnd("partial", String.valueOf(lost.getMessage())));
      journal("rig-lost", folder.id() + " " + lost.getMessage());
      throw lost;
    } finally {
      Fetch.clear(scratch);
    }
    RepetitionEnd repetitionEnd = RepetitionEnd.of(device, sender);
    close(repetitionEnd);
    boolean whole = device.faults().isEmpty() && sender.faults().isEmpty();
    for (Recorder recorder : recorders.both()) {
      if (whole) {
        remove(recorder);
      } else {
        journal("kept", recorder.role().word() + " " + recorder.folder());
      }
    }
  }

  /**
   * A tablet that answers nothing by its control path has what it recorded on its own disk.
   * Software never starts it anew: a person is asked, once, and it is fetched from whatever boot
   * comes up.
   */
  private Delivery fromDevice(Fetch fetch) throws IOException {
    try {
      return fetch.into(folder.device());
    } catch (RigLostException silent) {
      String request =
          "The device (%s) answers nothing, and its recording is over. What it recorded is on its own disk; press its button, so that it can be fetched."
              .formatted(campaignContext.rigHosts().environment().device().control());
      journal("button-asked", folder.id() + " " + silent.getMessage());
      if (!campaignContext.progress().asked(request)) {
        throw silent;
      }
      journal("button-pressed", folder.id() + " says the operator");
      return fetch.into(folder.device());
    }
  }

  private void abandon(String reason) throws IOException {
    for (Recorder recorder : recorders.both()) {
      try {
        if (recorder.status().isPresent()) {
          recorder.stop("stopped");
        }
      } catch (IOException unheard) {
        journal("not-stopped", recorder.role().word() + " " + unheard.getMessage());
      }
    }
    journal(Journal.ABANDONED, folder.id() + " " + reason);
    campaignContext.progress().note(folder.id() + " was abandoned: " + reason);
    close(new RepetitionEnd(Repetition.ABANDONED, reason));
  }

  private void close(RepetitionEnd repetitionEnd) throws IOException {
    facts.describe(repetitionEnd);
    campaignContext.writer().sealRepetition(folder.number());
    SealProof.check(folder);
    if (!repetitionEnd.reason().isEmpty()) {
      campaignContext.progress().note(folder.id() + ": " + repetitionEnd.reason());
    }
  }

  private void remove(Recorder recorder) throws IOException {
    try {
      recorder.remove();
      journal("removed", recorder.role().word() + " " + recorder.folder());
    } catch (IOException fault) {
      journal("not-removed", recorder.role().word() + " " + fault.getMessage());
    }
  }

  private void journal(String event, String detail) throws IOException {
    campaignContext.writer().journal(event, detail);
  }
}
