package dev.mediajobs.simulator.ui;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page reconnects to a restarted simulator. */
@ExtendWith(InBrowser.class)
class ReconnectTest {

    @Test
    void thePage_reportsALostConnection_andReconnects(Tab tab) {
        int port;
        try (Simulator simulator = Simulator.start()) {
            port = simulator.baseUrl().getPort();
            tab.size(1280, 800, "light").open(simulator.pageUrl()).until("document.body.dataset.ready");
        }
        tab.until("#error", "does not respond");
        try (Simulator restarted = Simulator.start(SimulatorOptions.defaults().port(port))) {
            tab.until("document.querySelector('#error').hidden");
            restarted.freezeClock();
            tab.until("#clock-state", "frozen");
        }
    }
}
