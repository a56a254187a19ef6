package besser.gate.campaign;

/** Is told where a campaign is. */
public interface Progress {
  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void at(CampaignMoment campaignMoment) {}

        @Override
        public void note(String line) {}
      };

  /** A few times a second. */
  void at(CampaignMoment campaignMoment);

  /** Something happened that a person should read. */
  void note(String line);
}
