/**
 * The Allure report: a Cucumber run's results completed by the verdict, the repetitions and the raw
 * files, and generated into one HTML file that opens on the verdict and asks the network for
 * nothing.
 *
 * <p>The decision a newcomer would question: the generator is given a list of its own extensions,
 * without the one that reports usage to a server. An environment variable would have done, but a
 * program cannot set its own.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report.allure;
