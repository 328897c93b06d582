package dev.mediajobs.simulator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.simulator.validation.ValidationMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scripts and markup sent by callers are displayed as text. */
@ExtendWith(InBrowser.class)
class HostileTextTest {

    private static final String ATTACK = "<img src=x onerror=window.hacked=1><script>window.hacked=1</script>";

    /** The job does not end during the test, because the page then moves what is clicked. */
    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create(
                    SimulatorOptions.defaults().validation(ValidationMode.WARN).jobTime(Duration.ofHours(1)))
            .tolerating("violations", "unmatched");

    @Test
    void promptsPathsLinksAndWrongValues_areShownAsTexts(Tab tab) {
        HttpCaller caller = new HttpCaller(simulator.baseUrl());
        caller.post(
                "/api/aurora/",
                "{'name':'" + ATTACK + "','audio':'" + ATTACK + "','image':'" + ATTACK
                        + "','webhook_url':'javascript:window.hacked=1//" + ATTACK + "'}",
                "X-API-ID",
                "any",
                "X-API-KEY",
                "any");
        caller.get("/%3Cimg%20src=x%20onerror=window.hacked=1%3E/");
        tab.size(1280, 800, "light")
                .open(simulator.baseUrl() + "/__admin/simulator/ui")
                .until("document.body.dataset.ready");
        tab.click("#jobs .row").until("#jobs .detail", "javascript:window.hacked=1//<img src=x");
        tab.click("#jobs .sent summary").until("#jobs .sent-text", "<script>window.hacked=1</script>");
        tab.click("#tab-webhooks").until("#webhooks .row", "<script>window.hacked=1</script>");
        tab.click("#tab-requests").until("#requests .row", "%3Cimg%20src=x");
        tab.click("#only-violations").click("#requests .row").until("#requests .actual-value", "<img src=x");
        assertThat(tab.evaluate("String(window.hacked) + document.querySelectorAll('main img, main script').length"))
                .isEqualTo("undefined0");
        assertThat(tab.problems()).isEmpty();
    }

    @Test
    void formsHeadersQueriesAndFileNames_areShownAsTexts(Tab tab) {
        HttpCaller caller = new HttpCaller(simulator.baseUrl());
        String name = ATTACK.replace("=", "").replace(";", "");
        String[] form = {name + "=" + ATTACK, "image=@" + name + ";text/html=" + ATTACK};
        caller.form(
                false,
                "/api/v1/speed-painting/create?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.hacked%3D1%3E",
                form,
                "X-API-Key",
                "any",
                "X-Custom",
                ATTACK);
        tab.size(1280, 800, "light")
                .open(simulator.baseUrl() + "/__admin/simulator/ui#requests/1")
                .until("document.body.dataset.ready");
        tab.until("#requests .sent-text", ATTACK).until("#requests .sent .facts", "<img src=x");
        tab.until("#requests .part h5", name.substring(0, 8));
        tab.click("#requests .sent-content > details:last-of-type > summary").until("#requests .sent", "(hidden)");
        assertThat(tab.text("#requests .sent")).contains(ATTACK).contains("(hidden)");
        assertThat(tab.evaluate("String(window.hacked) + document.querySelectorAll('main img, main script').length"))
                .isEqualTo("undefined0");
        assertThat(tab.problems()).isEmpty();
    }
}
