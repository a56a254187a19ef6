/**
 * Claims on readings, repetitions combined, findings, verdict. Pure; imports {@code metric}, {@code
 * evidence}, {@code plan} and {@code quantity}; sees no clock, no file, no host.
 *
 * <p>The decision a newcomer would question: bounds are arguments. They come from the sentences in
 * {@code features/}, the only place where they are written.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.judge;
