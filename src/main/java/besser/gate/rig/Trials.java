package besser.gate.rig;

import besser.gate.environment.DataAddress;
import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.GateScript;
import besser.gate.remote.Remote;
import besser.gate.remote.ScriptFolder;
import besser.gate.rig.DoctorCheck.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Has both hosts do what the recorder will ask of them, in the recorder's own words: two seconds of
 * load, one of sampling, every counter. Only under a lease taken for it, and undone; what a tool
 * cannot is known before two hours are spent. Everything else doctor asks changes nothing.
 */
public final class Trials {
  private static final Span LIMIT = new Span(120);

  private final Rig rig;
  private final DriverSymbols symbols;

  public Trials(Rig rig, DriverSymbols symbols) {
    this.rig = rig;
    this.symbols = symbols;
  }

  /** Takes the rig, tries, gives it back; where it is somebody else's, nothing is tried. */
  public List<DoctorCheck> under(Lease.Claim claim) {
    try (Lease lease = Lease.take(rig, claim)) {
      CompletableFuture<HostReport> device =
          CompletableFuture.supplyAsync(() -> ask(rig.device(), rig.environment().device()));
      HostReport sender = ask(rig.sender(), rig.environment().sender());
      return new TrialChecks(rig.environment(), symbols).of(device.join(), sender);
    } catch (HeldException held) {
      return untried(String.valueOf(held.getMessage()));
    } catch (IOException | CompletionException e) {
      return untried(String.valueOf(e.getMessage()));
    }
  }

  private static List<DoctorCheck> untried(String why) {
    return List.of(
        new DoctorCheck(
            "rig.tried",
            State.UNKNOWN,
            "not tried: " + why,
            "every tool does what the recorder asks of it",
            "Ask again when the rig is free."));
  }

  private HostReport ask(Remote remote, Host host) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("role", remote.name());
    parameters.put("port", String.valueOf(rig.environment().port()));
    parameters.put("address", rig.environment().device().data());
    String source = rig.environment().sender().data();
    // A name is nothing to send from.
    parameters.put("source_address", DataAddress.isNumeric(source) ? source : "");
    parameters.put("perf_hz", String.valueOf(rig.environment().perf().hz()));
    List<String> names = new ArrayList<>(symbols.path());
    names.addAll(symbols.works());
    names.addAll(symbols.lock());
    parameters.put("symbols", String.join(" ", names));
    parameters.put("probes", String.join(" ", symbols.probes()));
    Command trial = Rig.scripts(host).asRoot(GateScript.TRY, ScriptFolder.pairs(parameters));
    try {
      return HostReport.of(remote.run(trial, LIMIT).out());
    } catch (IOException e) {
      throw new CompletionException(e.getMessage(), e);
    }
  }
}
