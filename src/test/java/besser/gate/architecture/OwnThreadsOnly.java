package besser.gate.architecture;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A test that waits is not ended by what goes wrong in a thread of another test: a simulated rig
 * that is closed beside it, for one.
 */
public final class OwnThreadsOnly implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }
}
