package dev.mediajobs.simulator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that failures of requests are selected on the simulator page. */
@ExtendWith(InBrowser.class)
class FailingRequestsOnPageTest {

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create();

    @Test
    void aFailure_isSelectedForAnOperation_andJobsAreNot(Tab tab) {
        tab.size(1280, 800, "light")
                .open(simulator.baseUrl() + "/__admin/simulator/ui")
                .until("document.body.dataset.ready");
        tab.click("#tab-scenarios").until("#scenarios .card[aria-pressed='true']", "happy");
        tab.choose("#scenario-vendor", "miraflow").choose("#scenario-operation", "listAvatars");
        tab.until("document.querySelector(\"[data-name='fails']\").disabled");
        tab.choose("#failing-requests", "list").choose("#failing-type", "503").type("#failing-count", "2");
        tab.until("#scenarios .hint", "Lists").click("#failing-choose");
        tab.until("#scenarios .choices", "Miraflow listAvatars: list-503@2");
        HttpCaller caller = new HttpCaller(simulator.baseUrl());
        for (int status : new int[] {503, 503, 200}) {
            assertThat(caller.get("/api/avatars", "x-api-key", "key").status()).isEqualTo(status);
        }
        assertThat(tab.problems()).isEmpty();
    }
}
