package besser.gate.campaign;

import besser.gate.recorder.Delivery;
import java.util.ArrayList;
import java.util.List;

/**
 * How a repetition ended, as {@code repetition.json} says it.
 *
 * @param state {@code complete}, {@code link-death}, {@code partial} or {@code abandoned}
 * @param reason why it is not complete; empty where it is
 */
record RepetitionEnd(String state, String reason) {

  /** From what both hosts handed over. */
  static RepetitionEnd of(Delivery device, Delivery sender) {
    boolean whole = device.faults().isEmpty() && sender.faults().isEmpty();
    if (whole && device.ended().equals("complete") && sender.ended().equals("complete")) {
      return new RepetitionEnd("complete", "");
    }
    if (whole && device.ended().equals("link-death")) {
      return new RepetitionEnd(
          "link-death",
          "The device lost its link; the repetition was ended after its post-mortem.");
    }
    List<String> why = new ArrayList<>();
    tell(why, "device", device);
    tell(why, "sender", sender);
    return new RepetitionEnd("partial", String.join(" ", why));
  }

  private static void tell(List<String> why, String host, Delivery delivery) {
    if (!delivery.ended().equals("complete")) {
      why.add("The recording on the " + host + " ended as " + delivery.ended() + ".");
    }
    delivery.faults().forEach(fault -> why.add(host + ": " + fault + "."));
  }
}
