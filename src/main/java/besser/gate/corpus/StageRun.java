package besser.gate.corpus;

import besser.gate.plan.Stage;

/**
 * One stage as it ran, on the device's boot-time clock.
 *
 * @param stage which
 * @param listen when the listener was ready
 * @param start first payload byte
 * @param end when it was over
 * @param endedBy as in stages.tsv
 */
record StageRun(Stage stage, double listen, double start, double end, String endedBy) {}
