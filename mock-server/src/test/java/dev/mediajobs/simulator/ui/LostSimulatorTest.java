package dev.mediajobs.simulator.ui;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the page does when its simulator goes, and comes again. */
@ExtendWith(InBrowser.class)
@ResourceLock(InBrowser.FOCUS)
class LostSimulatorTest {

    @Test
    void thePage_saysThatTheSimulatorIsGone_andGoesOnOnceItIsBack(Tab tab) {
        int port;
        try (Simulator simulator = Simulator.start()) {
            port = simulator.baseUrl().getPort();
            tab.size(1280, 800, "light").open(simulator.pageUrl()).until("document.body.dataset.ready");
        }
        tab.until("#trouble", "does not answer");
        try (Simulator again = Simulator.start(SimulatorOptions.defaults().port(port))) {
            tab.until("document.querySelector('#trouble').hidden");
            again.freezeClock();
            tab.until("#clock-state", "stopped");
        }
    }
}
