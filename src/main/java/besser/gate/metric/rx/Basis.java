package besser.gate.metric.rx;

/** What the rates of a window rest on. */
public enum Basis {
  /** {@code bytes_received} of the load's socket. */
  PAYLOAD,
  /** {@code rx_bytes} of the Wi-Fi interface: an upper bound of the payload. */
  INTERFACE
}
