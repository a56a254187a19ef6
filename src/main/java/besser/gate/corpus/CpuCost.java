package besser.gate.corpus;

/**
 * Where the CPU time goes that perf samples in the last stage. Shares are met to the sample: they
 * are counts that are dealt out, not odds.
 *
 * @param samples of all windows of a repetition together
 * @param workers part of them that is of the driver's workers
 * @param lockDriverPath part of the workers' samples that is lock cycling under bes2600_bh
 * @param lockElsewhere part of the workers' samples that is lock cycling under sdio_rx_work and
 *     sdio_tx_work only
 * @param interrupted part of the workers' samples with an interrupt on top of the worker
 * @param lost samples perf says it lost, in each window
 * @param unresolved part of all samples whose leaf has no symbol
 * @param leafless part of the workers' samples under bes2600_bh whose leaf has no symbol
 * @param workless as many samples more, as a part of the workers', in the lock in a work without a
 *     symbol
 * @param event what perf counted; of cycles an idle CPU gives none
 * @param bhSymbol how the bottom half is called in the chains; {@code -} where it is in none
 */
public record CpuCost(
    int samples,
    double workers,
    double lockDriverPath,
    double lockElsewhere,
    double interrupted,
    int lost,
    double unresolved,
    double leafless,
    double workless,
    String event,
    String bhSymbol) {
  /** 12,000 samples, a fifth of them workers, 6 % and 3 % lock cycling. */
  public static CpuCost light() {
    return new CpuCost(12_000, 0.2, 0.06, 0.03, 0.02, 0, 0, 0, 0, "cpu-clock", "bes2600_bh.isra.0");
  }

  /** With other lock shares. */
  public CpuCost withLocks(double driverPath, double elsewhere) {
    return spent(driverPath, elsewhere, unresolved, leafless, workless);
  }

  /** With another number of samples. */
  public CpuCost withSamples(int all) {
    return sampled(all, lost, event, bhSymbol);
  }

  /** With samples lost in each window. */
  public CpuCost withLost(int eachWindow) {
    return sampled(samples, eachWindow, event, bhSymbol);
  }

  /** With a part of leaves unresolved. */
  public CpuCost withUnresolved(double part) {
    return spent(lockDriverPath, lockElsewhere, part, leafless, workless);
  }

  /**
   * With symbols missing where they would tell: leaves of workers, works that stand in the lock.
   */
  public CpuCost withNameless(double leaves, double works) {
    return spent(lockDriverPath, lockElsewhere, unresolved, leaves, works);
  }

  /** With the bottom half under another name, or {@code -} in no chain at all. */
  public CpuCost withBhSymbol(String symbol) {
    return sampled(samples, lost, event, symbol);
  }

  /** With another event, of which an idle CPU gives none where it counts cycles. */
  public CpuCost withEvent(String name) {
    return sampled(samples, lost, name, bhSymbol);
  }

  private CpuCost spent(
      double driverPath, double elsewhere, double nameless, double leaves, double works) {
    return new CpuCost(
        samples,
        workers,
        driverPath,
        elsewhere,
        interrupted,
        lost,
        nameless,
        leaves,
        works,
        event,
        bhSymbol);
  }

  private CpuCost sampled(int all, int eachWindow, String name, String symbol) {
    return new CpuCost(
        all,
        workers,
        lockDriverPath,
        lockElsewhere,
        interrupted,
        eachWindow,
        unresolved,
        leafless,
        workless,
        name,
        symbol);
  }
}
