package dev.mediajobs.simulator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.Jobs;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests every control of the simulator page in a browser. */
@ExtendWith(InBrowser.class)
class UserInterfaceTest {

    private static final String[] CREATIFY = {"X-API-ID", "any", "X-API-KEY", "any"};
    private static final Path PICTURES = Path.of("target", "pictures");

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create(
                    SimulatorOptions.defaults().jobTime(Duration.ofSeconds(100)))
            .tolerating("violations", "unmatched");

    private HttpCaller caller = new HttpCaller(java.net.URI.create("http://127.0.0.1"));

    @BeforeEach
    void open(Tab tab) {
        caller = new HttpCaller(simulator.baseUrl());
        caller.control("POST", "/clock/freeze", "");
        tab.size(1280, 800, "light")
                .open(simulator.baseUrl() + "/__admin/simulator/ui")
                .until("document.body.dataset.ready");
    }

    @AfterEach
    void theBrowser_reportsNoProblems(Tab tab) {
        assertThat(tab.problems()).isEmpty();
    }

    private String clock() {
        return caller.get("/__admin/simulator/clock").at("/now");
    }

    private Duration since(String time) {
        return Duration.between(java.time.Instant.parse(time), java.time.Instant.parse(clock()));
    }

    private void wrongRequest(String body) {
        caller.post("/api/aurora/", body, CREATIFY);
    }

    @Test
    void theClock_isResumedAndFrozen(Tab tab) {
        tab.until("#clock-state", "frozen").click("#clock-toggle").until("#clock-state", "running");
        assertThat(caller.get("/__admin/simulator/clock").at("/frozen")).isEqualTo("false");
        tab.until("#clock-toggle", "Freeze").click("#clock-toggle").until("#clock-state", "frozen");
        assertThat(caller.get("/__admin/simulator/clock").at("/frozen")).isEqualTo("true");
    }

    @Test
    void theClock_isAdvanced_byEachButton_andByWhatIsTyped(Tab tab) {
        String start = clock();
        Jobs.CREATIFY.id(caller);
        tab.until("#jobs .status-value", "pending");
        tab.click("[data-advance='1s']").click("[data-advance='10s']").click("[data-advance='1m']");
        tab.until("#jobs .status-value", "running");
        tab.type("#advance-by", "2h").click("#advance button").until("#jobs .status-value", "done");
        assertThat(since(start)).isEqualTo(Duration.ofSeconds(2 * 3600 + 71));
    }

    @Test
    void anInvalidDuration_isExplained_untilTheNextStep(Tab tab) {
        tab.type("#advance-by", "soon").press("Enter").until("#error", "'soon'");
        tab.click("[data-advance='1s']").until("document.querySelector('#error').hidden");
    }

    @Test
    void aJob_appearsByItself_andItsTimelineIsWalkedByClicks(Tab tab) {
        tab.until("#jobs .empty", "No jobs yet").click("#jobs .copy").until("#jobs .copy", "Copied");
        caller.control("PUT", "/scenario", "{'name':'fails'}");
        String id = Jobs.MIRRAGO.id(caller);
        tab.until("#jobs .row", id).click("#jobs .row").until("#jobs .detail", "queued");
        tab.until("#jobs .steps li:last-child .when", "in 1 min 40 s");
        tab.click("#jobs .steps li:last-child button").until("#jobs .current-state", "failed");
        tab.until("#jobs .facts", "something went wrong").until("#jobs .row .phase", "failed");
        tab.click("#jobs .detail .copy").until("#jobs .detail .copy", "Copied");
        tab.click("#jobs .back").until("document.querySelector('#jobs .detail').hidden");
        caller.get("/v1/mirrago/job/" + id, "Authorization", "Bearer x");
        tab.click("#jobs .row").until("#jobs .calls", id).click("#jobs .calls a");
        tab.until("!document.querySelector('#requests').hidden").until("#requests .detail", "/v1/mirrago/job/" + id);
    }

    @Test
    void jobs_areFoundByPhaseAndByText(Tab tab) {
        String first = Jobs.CREATIFY.id(caller);
        caller.control("POST", "/clock/advance", "{'by':'200s'}");
        String second = Jobs.MIRAGIC.id(caller);
        tab.until("#jobs .row", second).click("[data-phase='succeeded']");
        tab.until("document.querySelectorAll('#jobs .row').length == 1").until("#jobs .row", first);
        tab.click("[data-phase='succeeded']").type("#jobs-search", "speed");
        tab.until("document.querySelectorAll('#jobs .row').length == 1").until("#jobs .row", second);
        tab.until("#jobs .filters", "1 job of 2");
    }

    @Test
    void aWrongRequest_isExplained_withPlaceSpecLineQuirkAndExample(Tab tab) {
        tab.click("#tab-requests").until("#requests .empty", "No requests yet").click("#requests .copy");
        tab.until("#requests .copy", "Copied");
        caller.get("/api/nothing");
        caller.post("/api/image/generate", "{'prompt':'A cat','name':'n','aspectRatio':'99'}", "x-api-key", "any");
        tab.until("#count-requests", "1 ⚠").until("document.querySelectorAll('#requests .row').length == 2");
        tab.click("#only-violations").until("document.querySelectorAll('#requests .row').length == 1");
        tab.click("#requests .row").until("#requests .detail", "/aspectRatio");
        tab.until("#requests .facts", "one of 1:1, 16:9").until("#requests .actual-value", "99");
        tab.until("#requests .example-value", "1:1").until("#requests .quirks", "M-39, modelled: ");
        tab.click("#requests summary").until("#requests .source .target-line", "AspectRatio:");
        tab.click("#only-violations").type("#requests-search", "nothing");
        tab.until("document.querySelectorAll('#requests .row').length == 1").click("#requests .row");
        tab.until("#requests .verdict", "No vendor operation matches this path");
        tab.click("#requests .back").until("document.querySelector('#requests .detail').hidden");
    }

    @Test
    void anUnknownAvatar_isANoteOfItsRequest_andNotAViolation(Tab tab) {
        caller.post("/api/video/create", "{'avatarId':'mine','text':'Hello'}", "x-api-key", "any");
        tab.click("#tab-requests").until("#requests .row", "1 note").click("#requests .row");
        tab.until("#requests .verdict", "an id that the simulator did not issue")
                .until("#requests .note", "/avatarId");
        tab.until("document.querySelectorAll('#requests .violation').length == 0");
    }

    @Test
    void aRequest_leadsToTheSpecOfItsOperation(Tab tab) {
        wrongRequest("{'name':7}");
        tab.click("#tab-requests").until("#requests .row", "violation").click("#requests .row");
        tab.click("#requests .facts a").until("#specs .opblock-summary", "/api/aurora/");
    }

    @Test
    void webhooks_areListed_andLeadToTheirJob(Tab tab) {
        tab.click("#tab-webhooks").until("#webhooks .empty", "No webhooks yet").click("#webhooks .copy");
        tab.until("#webhooks .copy", "Copied");
        caller.post(
                "/api/aurora/",
                "{'audio':'https://example.com/a.mp3','image':'https://example.com/a.png',"
                        + "'webhook_url':'https://example.com/hook'}",
                CREATIFY);
        tab.until("#webhooks .row", "https://example.com/hook").until("#webhooks .row", "neither loopback nor allowed");
        tab.click("#webhooks .row").until("#jobs .facts", "refused: https://example.com/hook");
    }

    @Test
    void aWebhookThatWasSent_showsTheResponseStatus(Tab tab) {
        caller.post(
                "/api/aurora/",
                "{'audio':'https://example.com/a.mp3','image':'https://example.com/a.png','webhook_url':'"
                        + simulator.baseUrl() + "/nowhere'}",
                CREATIFY);
        caller.control("POST", "/clock/advance", "{'by':'200s'}");
        tab.click("#tab-webhooks").until("#webhooks .status.failed", "404").until("#webhooks .operation", "response");
    }

    @Test
    void scenarios_areChosenByAClick_forAll_forAVendor_forAnOperation(Tab tab) {
        tab.click("#tab-scenarios").until("#scenarios .card[aria-pressed='true']", "happy");
        tab.type("#scenarios-search", "midway").until("document.querySelectorAll('.card:not([hidden])').length == 1");
        tab.click("[data-name='fails-midway']").until("#scenarios .choices", "all: fails-midway");
        tab.evaluate("document.querySelector('#scenarios-search').value = ''");
        tab.type("#scenarios-search", "re")
                .choose("#scenario-vendor", "creatify")
                .click("[data-name='rejected']");
        tab.until("#scenarios .choices", "Creatify: rejected");
        tab.choose("#scenario-operation", "createAurora").click("[data-name='retry-after-date']");
        tab.until("#scenarios .choices", "Creatify createAurora: retry-after-date");
        tab.until("#tab-scenarios", "fails-midway +2");
        assertThat(caller.get("/__admin/simulator/scenario")
                        .json()
                        .path("choices")
                        .findValuesAsText("name"))
                .containsExactly("fails-midway", "rejected", "retry-after-date");
    }

    @Test
    void eachSpec_isRendered_andTriedOutOnTheSimulatorItself(Tab tab) {
        tab.click("#tab-specs").until("#specs .info", "Miraflow");
        for (String[] spec : new String[][] {
            {"miragic", "/api/v1/speed-painting/create"},
            {"mirrago", "/v1/mirrago/generate-image"},
            {"simulator", "/__admin/simulator/clock"},
            {"creatify", "/api/aurora/"}
        }) {
            tab.click("[data-spec='" + spec[0] + "']").until("#specs .opblock-summary-path", spec[1]);
        }
        tab.until("#specs .servers", simulator.baseUrl().toString());
        tab.click("#specs .opblock-post .opblock-summary-control").click("#specs .execute");
        tab.until("#specs .live-responses-table", "401");
        assertThat(simulator.requests().get(0).operationId()).isEqualTo("createAurora");
    }

    @Test
    void aJobThatWouldNeverEnd_isEndedByAClick_wellOrNot(Tab tab) {
        caller.control("PUT", "/scenario", "{'name':'stuck-running'}");
        for (String phase : List.of("succeeded", "failed", "rejected")) {
            String id = Jobs.CREATIFY.id(caller);
            tab.until("#jobs .row", id).click("#jobs .row").until("#jobs .facts", id);
            tab.click("[data-end='" + phase + "']").until("#jobs .current-state", phase);
            tab.until("document.querySelector('[data-end]').closest('div').hidden");
            assertThat(caller.get("/__admin/simulator/jobs/" + id).at("/phase")).isEqualTo(phase);
        }
    }

    @Test
    void oneUser_isShownSeparately_withTheirOwnClock(Tab tab) {
        String mine = Jobs.CREATIFY.id(caller);
        String theirs = caller.post(
                        "/api/aurora/",
                        "{'audio':'https://example.com/a.mp3','image':'https://example.com/a.png'}",
                        "X-API-ID",
                        "any",
                        "X-API-KEY",
                        "team-b")
                .at("/id");
        tab.until("document.querySelectorAll('#jobs .row').length == 2");
        tab.type("#user-key", "team-b").press("Enter");
        tab.until("document.querySelectorAll('#jobs .row').length == 1").until("#jobs .row", theirs);
        tab.click("[data-advance='1m']").until("#jobs .status-value", "running");
        assertThat(caller.get("/__admin/simulator/jobs/" + mine).at("/status")).isEqualTo("pending");
        assertThat(caller.get("/__admin/simulator/jobs/" + theirs).at("/status"))
                .isEqualTo("running");
    }

    @Test
    void reset_asksForConfirmation_andRemovesAll(Tab tab) {
        Jobs.CREATIFY.id(caller);
        tab.until("#jobs .row", "pending").click("#reset").click("#reset-no");
        tab.until("!document.querySelector('#reset-dialog').open");
        assertThat(caller.get("/__admin/simulator/jobs").json().path("jobs")).hasSize(1);
        tab.click("#reset")
                .click("#reset-yes")
                .until("#jobs .empty", "No jobs yet")
                .until("#clock-state", "running");
        assertThat(caller.get("/__admin/simulator/jobs").json().path("jobs")).isEmpty();
    }

    @Test
    void theKeyboard_isEnough(Tab tab) {
        List.of(Jobs.CREATIFY, Jobs.MIRRAGO).forEach(job -> job.id(caller));
        tab.until("document.querySelectorAll('#jobs .row').length == 2");
        tab.evaluate("document.querySelector('#jobs .list').focus()");
        tab.press("ArrowDown").press("ArrowDown").press("Enter").until("#jobs .detail h2", "Creatify");
        tab.press("Home").press("Enter").until("#jobs .detail h2", "Mirrago");
        tab.evaluate("document.querySelector('#tab-jobs').focus()");
        tab.press("ArrowRight").until("document.activeElement.id == 'tab-requests'");
        tab.press("End").until("#specs .info", "Miraflow");
        assertThat(tab.evaluate("document.querySelector('#tab-specs').getAttribute('aria-selected')"))
                .isEqualTo("true");
    }

    @Test
    void aThousandJobs_haveRowsOnlyForVisibleOnes(Tab tab) {
        for (int i = 0; i < 1_000; i++) {
            Jobs.CREATIFY.id(caller);
        }
        tab.until("#count-jobs", "1,000").until("[...document.querySelectorAll('#jobs .row')].length > 8");
        assertThat(Integer.parseInt(String.valueOf(tab.evaluate("document.querySelectorAll('.row').length"))))
                .isLessThan(40);
        tab.evaluate("document.querySelector('#jobs .list').focus()");
        tab.press("End").until("document.querySelector('#jobs .row[aria-posinset=\"1000\"]')");
    }

    @Test
    void thePage_fitsInLightAndDark_wideAndNarrow_withoutHorizontalScrolling(Tab tab) {
        List<String> scenarios =
                List.of("happy", "fails", "stuck-running", "rejected", "status-regresses", "fails-midway");
        for (int i = 0; i < 24; i++) {
            caller.control("PUT", "/scenario", "{'name':'" + scenarios.get(i % scenarios.size()) + "'}");
            List.of(Jobs.values()).get(i % 5).id(caller);
            caller.control("POST", "/clock/advance", "{'by':'" + (23 - i) + "s'}");
        }
        wrongRequest("{'name':7,'audio':'a.mp3'}");
        for (String scheme : List.of("light", "dark")) {
            for (int width : new int[] {1280, 400}) {
                String name = scheme + '-' + width + ".png";
                tab.size(width, 800, scheme)
                        .click("#tab-jobs")
                        .until("document.querySelectorAll('#jobs .row').length > 8");
                tab.picture(PICTURES.resolve("jobs-" + name)).click("#jobs .row[aria-posinset='9']");
                tab.until("document.querySelector('#jobs .steps')").picture(PICTURES.resolve("job-" + name));
                tab.click("#tab-requests").click("#requests .row").until("document.querySelector('.violation')");
                tab.picture(PICTURES.resolve("request-" + name));
                tab.click("#tab-scenarios").until("document.querySelector('.card')");
                tab.picture(PICTURES.resolve("scenarios-" + name));
                assertThat(tab.evaluate("document.documentElement.scrollWidth")).isEqualTo(String.valueOf(width));
            }
        }
    }
}
