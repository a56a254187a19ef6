package besser.gate.campaign;

/** Is told where a campaign is. */
public interface Progress {
  /** A few times a second. */
  void at(CampaignMoment campaignMoment);

  /** Something happened that a person should read. */
  void note(String line);

  /**
   * Asks for what only a person does at the rig.
   *
   * @param request what to do and why
   * @return whether somebody says that it is done; false where nobody is there
   */
  default boolean asked(String request) {
    return false;
  }
}
