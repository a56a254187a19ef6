package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.report.escape.Redaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactedJsonTest {
  @Test
  void itsValuesNameNoRadioAndItsKeysStay() throws IOException {
    String mac = "c0:25:06:e6:5b:32";
    Redaction redaction = new Redaction(Map.of(mac, "mac-1"), List.of("verdict"), true);
    String json =
        """
        {"verdict": "x", "cells": [["%s"], {"at": "to %s"}], "n": 1, "none": null}
        """
            .formatted(mac, mac);
    String redacted = RedactedJson.of(json, redaction);
    JsonNode read = new ObjectMapper().readTree(redacted);
    assertThat(redacted).doesNotContain(mac).contains("mac-1");
    assertThat(read.path("verdict").asText()).isEqualTo("x");
    assertThat(read.path("n").asInt()).isEqualTo(1);
    assertThat(read.path("none").isNull()).isTrue();
  }
}
