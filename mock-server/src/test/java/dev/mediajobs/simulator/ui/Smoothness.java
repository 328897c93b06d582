package dev.mediajobs.simulator.ui;

import com.ruiyun.jvppeteer.api.core.Browser;
import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.Jobs;
import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import java.time.Duration;
import java.util.List;

/** Prints frame times of the page while many jobs run and the list scrolls. It has no thresholds. */
final class Smoothness {

    /** Scrolls through the list in 300 frames and reports frame times and tasks longer than 50 ms. */
    private static final String MEASURE = """
            new Promise((done) => {
              const list = document.querySelector('#jobs .list');
              const times = [];
              const long = [];
              new PerformanceObserver((seen) => long.push(...seen.getEntries().map((entry) => entry.duration)))
                .observe({ type: 'longtask' });
              let last = performance.now();
              let frame = 0;
              const next = (now) => {
                times.push(now - last);
                last = now;
                list.scrollTop = (list.scrollHeight * ++frame) / 300;
                if (frame < 300) {
                  requestAnimationFrame(next);
                } else {
                  times.sort((a, b) => a - b);
                  done(`frames ${times.length}, median ${times[150].toFixed(1)} ms, p99 ${times[296].toFixed(1)} ms, `
                    + `tasks over 50 ms: ${long.length}, longest ${Math.max(0, ...long).toFixed(0)} ms, `
                    + `elements ${document.querySelectorAll('*').length}`);
                }
              };
              requestAnimationFrame(next);
            })""";

    private Smoothness() {}

    /** Measures with 0, 1,000 and 5,000 jobs. */
    public static void main(String... arguments) throws Exception {
        measure();
        // The browser library leaves a thread running.
        System.exit(0);
    }

    private static void measure() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().jobTime(Duration.ofMinutes(1)));
                InBrowser.Running running = InBrowser.Running.start()) {
            Browser browser = running.browser();
            HttpCaller caller = new HttpCaller(simulator.baseUrl());
            try (Tab tab = new Tab(browser.createBrowserContext())) {
                tab.size(1280, 800, "light").open(simulator.pageUrl()).until("document.body.dataset.ready");
                int created = 0;
                for (int jobs : List.of(0, 1_000, 5_000)) {
                    for (; created < jobs; created++) {
                        List.of(Jobs.values()).get(created % 5).id(caller);
                    }
                    String shown = String.format(java.util.Locale.ROOT, "%,d", jobs);
                    tab.until(
                            jobs == 0 ? "true" : "document.querySelector('#count-jobs').innerText == '" + shown + "'");
                    System.out.println(jobs + " jobs: " + tab.evaluate(MEASURE));
                }
            }
        }
    }
}
