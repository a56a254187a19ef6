/**
 * What every view shows alike: the one sentence, the banner, the cell of a claim in a repetition,
 * the conditions of an arm, raw files with their hash, receipts quoted from them. Plain text;
 * escaping is the format's own business.
 *
 * <p>The decision a newcomer would question: a receipt is read from the evidence file again instead
 * of being carried in the judgement, so that what is quoted is what is sealed.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report.view;
