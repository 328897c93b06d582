package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static dev.mediajobs.WebhookVendor.DONE;
import static dev.mediajobs.WebhookVendor.LINK;
import static dev.mediajobs.WebhookVendor.RUNNING;
import static dev.mediajobs.WebhookVendor.UNKNOWN;
import static dev.mediajobs.WebhookVendor.hint;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A webhook is only a hint: the job is polled, and delivered once. The rows are those of the fault table. */
class WebhookTest {
    private final WebhookVendor hooks = new WebhookVendor();

    @Test
    void row60_aForgedWebhook_isNotTrusted_butTheJobIsPolled() throws Exception {
        hooks.with(RUNNING, (webhooks, vendor) -> {
            assertThat(webhooks.handle(hint("done"))).isEqualTo(202);
            assertThat(hooks.delivered).isEmpty();
            assertThat(vendor.seen()).singleElement().satisfies(poll -> {
                assertThat(poll.path()).isEqualTo("/api/aurora/" + AURORA_ID + "/");
                assertThat(poll.header("X-API-KEY")).isEqualTo(Canary.secret("creatify-key"));
            });
        });
    }

    @Test
    void row60_whatTheJobSaysCounts_andTheLinkOfTheWebhookIsNeverOpened() throws Exception {
        hooks.with(DONE, (webhooks, vendor) -> {
            assertThat(webhooks.handle(hint("failed"))).isEqualTo(200);
            assertThat(hooks.delivered).hasSize(1);
            assertThat(hooks.delivered.get(0).await().link()).hasToString(LINK);
            assertThat(vendor.seen()).hasSize(1);
        });
    }

    @Test
    void row60_anUnknownJob_is404_andOnePoll() throws Exception {
        hooks.with(UNKNOWN, (webhooks, vendor) -> {
            assertThat(webhooks.handle(hint("done"))).isEqualTo(404);
            assertThat(hooks.delivered).isEmpty();
            assertThat(vendor.seen()).hasSize(1);
        });
    }

    @Test
    void row62_aHundredConcurrentReplays_areDeliveredOnce_andAcknowledgedOnlyThen() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(20);
        try {
            hooks.with(DONE, (webhooks, vendor) -> {
                List<Future<Integer>> responses = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    responses.add(callers.submit(() -> webhooks.handle(hint("done"))));
                }
                for (Future<Integer> response : responses) {
                    assertThat(response.get()).isIn(200, 503);
                }
                assertThat(webhooks.handle(hint("done"))).isEqualTo(200);
                assertThat(hooks.delivered).hasSize(1);
                assertThat(vendor.seen()).hasSize(1);
            });
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void row62_aRepetitionDuringADeliveryThatFails_isNotAcknowledged() throws Exception {
        AtomicReference<WebhookHandler<Video>> receiver = new AtomicReference<>();
        AtomicInteger repetition = new AtomicInteger();
        try (WireServer wire = WireServer.start(DONE);
                MediaJobs media = Requests.at(wire.url(), hooks.time).build()) {
            receiver.set(media.creatify().webhookHandler(job -> {
                hooks.delivered.add(job);
                if (hooks.delivered.size() == 1) {
                    repetition.set(receiver.get().handle(hint("done")));
                    throw new IllegalStateException("the disk is full");
                }
            }));
            assertThat(receiver.get().handle(hint("done"))).isEqualTo(500);
            assertThat(repetition).hasValue(503);
            assertThat(receiver.get().handle(hint("done"))).isEqualTo(200);
            assertThat(hooks.delivered).hasSize(2);
        }
    }

    @Test
    void row62_aHandlerThatThrows_isCalledAgainForTheNextWebhook() throws Exception {
        try (LogCapture log = new LogCapture();
                WireServer wire = WireServer.start(DONE);
                MediaJobs media = Requests.at(wire.url(), hooks.time).build()) {
            WebhookHandler<Video> webhooks = media.creatify().webhookHandler(job -> {
                hooks.delivered.add(job);
                if (hooks.delivered.size() == 1) {
                    throw new IllegalStateException("the disk is full");
                }
            });
            assertThat(webhooks.handle(hint("done"))).isEqualTo(500);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("for creatify:aurora:") && line.contains("the disk is full"));
            assertThat(webhooks.handle(hint("done"))).isEqualTo(200);
            assertThat(webhooks.handle(hint("done"))).isEqualTo(200);
            assertThat(hooks.delivered).hasSize(2);
        }
    }

    @Test
    void row63_inAnyOrder_theJobIsDeliveredOnce_asItIs() throws Exception {
        List<List<String>> orders = List.of(
                List.of("running", "done", "failed"),
                List.of("running", "failed", "done"),
                List.of("done", "running", "failed"),
                List.of("done", "failed", "running"),
                List.of("failed", "running", "done"),
                List.of("failed", "done", "running"));
        for (List<String> order : orders) {
            WebhookVendor orderVendor = new WebhookVendor();
            orderVendor.with(WireServer.sequence(RUNNING, DONE, RUNNING), (webhooks, vendor) -> {
                assertThat(order)
                        .extracting(status -> webhooks.handle(hint(status)))
                        .containsExactly(202, 200, 200);
                assertThat(orderVendor.delivered).extracting(Job::phase).containsExactly(Phase.SUCCEEDED);
            });
        }
    }

    @Test
    void row63_theEndThatArrivesDuringAPoll_isNotLost() throws Exception {
        CompletableFuture<Integer> second = new CompletableFuture<>();
        AtomicReference<WebhookHandler<Video>> receiver = new AtomicReference<>();
        Script polls = WireServer.sequence(RUNNING, DONE);
        Script vendor = (request, out) -> {
            if (!second.isDone()) {
                second.complete(receiver.get().handle(hint("done")));
            }
            polls.response(request, out);
        };
        hooks.with(vendor, (webhooks, wire) -> {
            receiver.set(webhooks);
            assertThat(webhooks.handle(hint("running"))).isEqualTo(200);
            assertThat(second).isCompletedWithValue(503);
            assertThat(hooks.delivered).extracting(Job::phase).containsExactly(Phase.SUCCEEDED);
            assertThat(wire.seen()).hasSize(2);
        });
    }

    @Test
    void aStormForAJobThatRuns_holdsNoThreadForEver() throws Exception {
        AtomicReference<WebhookHandler<Video>> receiver = new AtomicReference<>();
        Script vendor = (request, out) -> {
            receiver.get().handle(hint("running"));
            RUNNING.response(request, out);
        };
        hooks.with(vendor, (webhooks, wire) -> {
            receiver.set(webhooks);
            assertThat(webhooks.handle(hint("running"))).isEqualTo(503);
            assertThat(wire.seen()).hasSize(3);
        });
    }

    @Test
    void row66_aWebhookBeforeTheSubmitHasReturned_losesNothing() throws Exception {
        List<Integer> early = new CopyOnWriteArrayList<>();
        List<WebhookHandler<Video>> receiver = new CopyOnWriteArrayList<>();
        Script polls = WireServer.sequence(UNKNOWN, RUNNING, DONE);
        Script vendor = (request, out) -> {
            if (request.is("POST")) {
                early.add(receiver.get(0).handle(hint("done")));
                WireServer.json(201, auroraJson("pending", null)).response(request, out);
            } else {
                polls.response(request, out);
            }
        };
        try (WireServer wire = WireServer.start(vendor);
                MediaJobs media = Requests.at(wire.url(), hooks.time).build()) {
            receiver.add(media.creatify().webhookHandler(hooks.delivered::add));

            Job<Video> job = media.creatify().submit(Requests.aurora());
            assertThat(early).containsExactly(404);
            assertThat(hooks.time.drive(job.awaitAsync()).link()).hasToString(LINK);

            assertThat(receiver.get(0).handle(hint("done"))).isEqualTo(200);
            assertThat(hooks.delivered).hasSize(1);
        }
    }

    @Test
    void aJobThatCannotBePolled_is503_soThatTheVendorRetries() throws Exception {
        hooks.with(WireServer.sequence(WireServer.json(500, "{}"), DONE), (webhooks, vendor) -> {
            assertThat(webhooks.handle(hint("done"))).isEqualTo(503);
            assertThat(webhooks.handle(hint("done"))).isEqualTo(200);
            assertThat(hooks.delivered).hasSize(1);
        });
    }

    @Test
    void mirragosWebhooks_areTakenTheSameWay() {
        String id = "82cd18eb-fd80-4292-9c40-3c31e739604c";
        String job =
                "{\"job_id\":\"" + id + "\",\"status\":\"completed\",\"result_url\":\"https://example.com/a.png\"}";
        Script vendor =
                (request, out) -> WireServer.json(200, request.path().equals("/oauth/token") ? Canary.tokenJson() : job)
                        .response(request, out);
        List<String> references = new ArrayList<>();
        try (WireServer wire = WireServer.start(vendor);
                MediaJobs media = Requests.at(wire.url(), hooks.time).build()) {
            WebhookHandler<Image> webhooks = media.mirrago().webhookHandler(ended -> references.add(ended.reference()));
            assertThat(webhooks.handle(job.getBytes(UTF_8))).isEqualTo(200);
            assertThat(references).containsExactly("mirrago:try-on:" + id);
        }
    }
}
