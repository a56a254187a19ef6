package besser.gate.remote;

/** A script of the gate that is called by name on a host, where an operator installed it. */
public enum GateScript {
  /** Waits for a recorder to lose or find its link. */
  AWAIT("await.sh"),
  /** Which boot, with which module. */
  BOOT("boot.sh"),
  /** Records on the tablet; wants root. */
  DEVICE("device.sh"),
  /** What a host is like; sees more as root. */
  DOCTOR("doctor.sh"),
  /** Takes, renews, gives back a host. */
  LEASE("lease.sh"),
  /** Builds, installs, brings back a driver module; installing wants root. */
  MODULE("module.sh"),
  /** Loads the tablet. */
  SENDER("sender.sh"),
  /** Which interfaces a host has, for the file of a new rig. */
  SURVEY("survey.sh"),
  /** Does a little of what a recording does; wants root on the tablet. */
  TRY("try.sh");

  private final String file;

  GateScript(String file) {
    this.file = file;
  }

  /** Its name in the folder of scripts. */
  public String file() {
    return file;
  }
}
