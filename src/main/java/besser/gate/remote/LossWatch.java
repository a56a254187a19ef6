package besser.gate.remote;

/** Is told of connections that go and come, so that a campaign can write them down. */
public interface LossWatch {
  /** Tells nobody. */
  LossWatch NONE =
      new LossWatch() {
        @Override
        public void lost(String host, String reason) {}

        @Override
        public void back(String host) {}
      };

  /** The connection to a host is gone. */
  void lost(String host, String reason);

  /** The host answers again. */
  void back(String host);
}
