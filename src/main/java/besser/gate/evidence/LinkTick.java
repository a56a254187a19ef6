package besser.gate.evidence;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One line of {@code device/link.tsv}.
 *
 * @param line line number in the file
 * @param t seconds on the device's boot-time clock
 * @param state what iw said
 * @param bssid lower case, or {@code -}
 * @param freqMhz channel's centre
 * @param signalDbm received signal
 * @param rxMbit rate iw prints for reception
 * @param rxMcs MCS index of it
 * @param txMbit rate iw prints for transmission
 * @param txMcs MCS index of it
 * @param ifindex changes when the interface was made anew
 * @param operstate of sysfs, or {@code -}
 * @param assoc the driver's own word from debugfs, or {@code -}
 */
public record LinkTick(
    int line,
    double t,
    State state,
    String bssid,
    OptionalInt freqMhz,
    OptionalInt signalDbm,
    OptionalDouble rxMbit,
    OptionalInt rxMcs,
    OptionalDouble txMbit,
    OptionalInt txMcs,
    OptionalInt ifindex,
    String operstate,
    String assoc) {

  /** Association as iw reports it; UNKNOWN where iw gave no answer. */
  public enum State {
    UP,
    DOWN,
    GONE,
    UNKNOWN
  }
}
