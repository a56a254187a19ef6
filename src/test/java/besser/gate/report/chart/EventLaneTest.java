package besser.gate.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLaneTest {
  private static final EventLane LANE = new EventLane(new TimeAxis(0, 800, 0, 800), 0);

  @Test
  void aStormOfScansIsOneMarkWithItsNumber() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 27; i++) {
      events.add(new Event(100 + i, Event.Type.SCAN, "scan started"));
    }
    events.add(new Event(600, Event.Type.SCAN, "scan started"));
    assertThat(LANE.marks(events)).extracting(EventLane.Mark::label).containsExactly("s×27", "s");
  }

  @Test
  void noTwoMarksOfARowOverlapWhateverComesTogether() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Event.Type type = Event.Type.values()[i % Event.Type.values().length];
      events.add(new Event(300 + i * 0.7, type, "x"));
    }
    List<EventLane.Mark> marks = LANE.marks(events);
    for (EventLane.Mark a : marks) {
      for (EventLane.Mark b : marks) {
        if (a != b && a.type().row == b.type().row && a.x() <= b.x()) {
          assertThat(b.x()).isGreaterThanOrEqualTo(a.x() + a.width());
        }
      }
    }
    assertThat(marks.stream().mapToInt(m -> m.events().size()).sum()).isEqualTo(60);
  }

  @Test
  void aLinkThatFlapsWithoutEndStaysWithinTheLane() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      events.add(new Event(i * 2, i % 2 == 0 ? Event.Type.DEAUTH : Event.Type.RECOVERY, "x"));
    }
    List<EventLane.Mark> marks = LANE.marks(events);
    EventLane.Mark last = marks.get(marks.size() - 1);
    assertThat(last.x() + last.width()).isLessThan(800 + RampChart.WIDTH - RampChart.RIGHT);
    assertThat(marks.stream().mapToInt(m -> m.events().size()).sum()).isEqualTo(400);
  }
}
