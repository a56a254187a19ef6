/**
 * Evidence with a known answer: whole campaign folders in the format of {@code reports/README.md},
 * generated from a small model and a seed, and damage done to them. {@code gate prove} judges them;
 * tests of other rooms use them. Imports {@code evidence}, {@code plan} and {@code quantity};
 * imported only by {@code prove}.
 *
 * <p>The names of the driver's functions, queues and files are written here as a recording has
 * them, not read from {@code drivers/}: a name that is wrong there must not be wrong here too.
 *
 * <p>The decision a newcomer would question: {@link besser.gate.corpus.SyntheticCampaign} can write
 * a campaign that does <em>not</em> say it is synthetic. A judge that is only ever shown evidence
 * marked as unreal is never proven to accept, so one knob, {@code provenance}, writes "what if this
 * were real". Its campaign id starts with {@code what-if-} all the same.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.corpus;
