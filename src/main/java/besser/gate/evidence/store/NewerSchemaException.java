package besser.gate.evidence.store;

import java.nio.file.Path;

/**
 * A campaign that a newer gate recorded: what its files mean is not known here, so none is read.
 */
public final class NewerSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NewerSchemaException(Path campaign, String schema, String revision) {
    super(
        """
        %s was recorded by a newer gate: its campaign.json has schema %s, and this gate knows schema %s. \
        Nothing of it was read. Update this checkout, or read it with the gate that recorded it (revision %s).\
        """
            .formatted(campaign, schema, Schemas.KNOWN, revision));
  }
}
