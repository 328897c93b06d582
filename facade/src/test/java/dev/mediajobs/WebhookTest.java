package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A webhook is a hint: the job is read back, and delivered once. The rows are those of the fault table. */
class WebhookTest {
    private static final String LINK = "https://example.com/video.mp4";
    private static final Script DONE = WireServer.json(200, auroraJson("done", LINK));
    private static final Script RUNNING = WireServer.json(200, auroraJson("running", null));
    private static final Script UNKNOWN = WireServer.json(404, "{\"detail\":\"Not found.\"}");
    private static final byte[] KEY = "canary-webhook-key-of-32-bytes!!".getBytes(UTF_8);

    private final ManualTime time = new ManualTime();
    private final List<Job<Video>> told = new CopyOnWriteArrayList<>();

    private static byte[] hint(String status) {
        return ("{\"id\":\"" + AURORA_ID + "\",\"status\":\"" + status
                        + "\",\"video_output\":\"http://169.254.169.254/forged.mp4\"}")
                .getBytes(UTF_8);
    }

    private interface Check {
        void of(Webhooks<Video> webhooks, WireServer vendor) throws Exception;
    }

    private void with(Script vendor, Check check) throws Exception {
        try (WireServer wire = WireServer.start(vendor);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            check.of(media.creatify().webhooks(told::add), wire);
        }
    }

    @Test
    void row60_aForgedWebhook_isNotBelieved_butTheJobIsReadBack() throws Exception {
        with(RUNNING, (webhooks, vendor) -> {
            assertThat(webhooks.receive(hint("done"))).isEqualTo(202);
            assertThat(told).isEmpty();
            assertThat(vendor.seen()).singleElement().satisfies(look -> {
                assertThat(look.path()).isEqualTo("/api/aurora/" + AURORA_ID + "/");
                assertThat(look.header("X-API-KEY")).isEqualTo("canary-creatify-key");
            });
        });
    }

    @Test
    void row60_whatTheJobSaysCounts_andTheLinkOfTheWebhookIsNeverOpened() throws Exception {
        with(DONE, (webhooks, vendor) -> {
            assertThat(webhooks.receive(hint("failed"))).isEqualTo(200);
            assertThat(told).hasSize(1);
            assertThat(told.get(0).await().link()).hasToString(LINK);
            assertThat(vendor.seen()).hasSize(1);
        });
    }

    @Test
    void row60_anUnknownJob_is404_andOneLook() throws Exception {
        with(UNKNOWN, (webhooks, vendor) -> {
            assertThat(webhooks.receive(hint("done"))).isEqualTo(404);
            assertThat(told).isEmpty();
            assertThat(vendor.seen()).hasSize(1);
        });
    }

    @Test
    void row60_anIdThatLeadsElsewhere_is400_andNoLook() throws Exception {
        with(DONE, (webhooks, vendor) -> {
            assertThat(webhooks.receive("{\"id\":\"../../credits\",\"status\":\"done\"}".getBytes(UTF_8)))
                    .isEqualTo(400);
            assertThat(vendor.seen()).isEmpty();
        });
    }

    @Test
    void row61_whatIsNotSignedAsItShould_is401_andNotEvenRead() throws Exception {
        with(DONE, (webhooks, vendor) -> {
            Webhooks<Video> signed =
                    webhooks.signedWith("whsec_" + Base64.getEncoder().encodeToString(KEY));
            byte[] body = hint("done");
            Map<String, String> headers = signature("msg_1", 0, body);
            byte[] tampered = hint("failed");

            assertThat(signed.receive(body)).isEqualTo(401);
            assertThat(signed.receive(tampered, headers::get)).isEqualTo(401);
            assertThat(signed.receive("no JSON".getBytes(UTF_8), headers::get)).isEqualTo(401);
            Map<String, String> otherId = signature("msg_1", 0, body);
            otherId.put("webhook-id", "msg_2");
            assertThat(signed.receive(body, otherId::get)).isEqualTo(401);
            assertThat(vendor.seen()).isEmpty();

            headers.merge("webhook-signature", "v1,b2xk", (fits, old) -> old + " " + fits);
            assertThat(signed.receive(body, headers::get)).isEqualTo(200);
            assertThat(told).hasSize(1);
            assertThatThrownBy(() -> webhooks.signedWith("canary secret!"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageNotContaining("canary");
        });
    }

    @Test
    void row62_aHundredReplaysAtOnce_areDeliveredOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(20);
        try {
            with(DONE, (webhooks, vendor) -> {
                List<Future<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    answers.add(callers.submit(() -> webhooks.receive(hint("done"))));
                }
                for (Future<Integer> answer : answers) {
                    assertThat(answer.get()).isEqualTo(200);
                }
                assertThat(told).hasSize(1);
                assertThat(vendor.seen()).hasSize(1);
            });
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void row62_aListenerThatThrows_isToldAgainByTheNextWebhook() throws Exception {
        try (WireServer wire = WireServer.start(DONE);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Webhooks<Video> webhooks = media.creatify().webhooks(job -> {
                told.add(job);
                if (told.size() == 1) {
                    throw new IllegalStateException("the disk is full");
                }
            });
            assertThat(webhooks.receive(hint("done"))).isEqualTo(500);
            assertThat(webhooks.receive(hint("done"))).isEqualTo(200);
            assertThat(webhooks.receive(hint("done"))).isEqualTo(200);
            assertThat(told).hasSize(2);
        }
    }

    @Test
    void row63_inWhateverOrderTheyCome_theJobIsDeliveredOnce_asItIs() throws Exception {
        List<List<String>> orders = List.of(
                List.of("running", "done", "failed"),
                List.of("running", "failed", "done"),
                List.of("done", "running", "failed"),
                List.of("done", "failed", "running"),
                List.of("failed", "running", "done"),
                List.of("failed", "done", "running"));
        for (List<String> order : orders) {
            told.clear();
            with(WireServer.sequence(RUNNING, DONE, RUNNING), (webhooks, vendor) -> {
                assertThat(order)
                        .extracting(word -> webhooks.receive(hint(word)))
                        .containsExactly(202, 200, 200);
                assertThat(told).extracting(Job::phase).containsExactly(Phase.SUCCEEDED);
            });
        }
    }

    @Test
    void row64_fiveMinutesBeforeOrAfterAreBorne_andNoSecondMore() throws Exception {
        with(DONE, (webhooks, vendor) -> {
            Webhooks<Video> signed = webhooks.signedWith(Base64.getEncoder().encodeToString(KEY));
            byte[] body = hint("done");
            assertThat(signed.receive(body, signature("m", -301, body)::get)).isEqualTo(401);
            assertThat(signed.receive(body, signature("m", 301, body)::get)).isEqualTo(401);
            assertThat(vendor.seen()).isEmpty();
            assertThat(signed.receive(body, signature("m", -300, body)::get)).isEqualTo(200);
            assertThat(signed.receive(body, signature("m", 300, body)::get)).isEqualTo(200);
        });
    }

    @Test
    void row65_whatIsTooLarge_orNoJson_isRefusedAtItsLimit() throws Exception {
        with(DONE, (webhooks, vendor) -> {
            Endless endless = new Endless();
            assertThat(webhooks.receive(endless)).isEqualTo(413);
            assertThat(endless.given).isLessThan(100_000);
            assertThat(webhooks.receive(new byte[70_000])).isEqualTo(413);
            assertThat(webhooks.receive(zipped(hint("done")))).isEqualTo(400);
            for (String body : List.of("", "null", "[]", "7", "<html>", "{\"id\":{}}", "{}", "[".repeat(9000))) {
                assertThat(webhooks.receive(body.getBytes(UTF_8))).as(body).isEqualTo(400);
            }
            assertThat(vendor.seen()).isEmpty();
            assertThat(webhooks.receive(new ByteArrayInputStream(hint("done")))).isEqualTo(200);
        });
    }

    @Test
    void row65_aBodyThatTakesTooLong_is408() throws Exception {
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                time.advance(Duration.ofSeconds(1));
                return ' ';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                target[offset] = (byte) read();
                return 1;
            }
        };
        with(DONE, (webhooks, vendor) -> assertThat(webhooks.receive(slow)).isEqualTo(408));
    }

    @Test
    void row66_aWebhookBeforeTheSubmitHasReturned_losesNothing() throws Exception {
        List<Integer> early = new CopyOnWriteArrayList<>();
        List<Webhooks<Video>> receiver = new CopyOnWriteArrayList<>();
        Script looks = WireServer.sequence(UNKNOWN, RUNNING, DONE);
        Script vendor = (request, out) -> {
            if (request.is("POST")) {
                early.add(receiver.get(0).receive(hint("done")));
                WireServer.json(201, auroraJson("pending", null)).answer(request, out);
            } else {
                looks.answer(request, out);
            }
        };
        try (WireServer wire = WireServer.start(vendor);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            receiver.add(media.creatify().webhooks(told::add));

            Job<Video> job = media.creatify().submit(Requests.aurora());
            assertThat(early).containsExactly(404);
            assertThat(time.drive(job.toFuture()).link()).hasToString(LINK);

            assertThat(receiver.get(0).receive(hint("done"))).isEqualTo(200);
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void aJobThatCannotBeLookedAt_is503_soThatTheVendorComesAgain() throws Exception {
        with(WireServer.sequence(WireServer.json(500, "{}"), DONE), (webhooks, vendor) -> {
            assertThat(webhooks.receive(hint("done"))).isEqualTo(503);
            assertThat(webhooks.receive(hint("done"))).isEqualTo(200);
            assertThat(told).hasSize(1);
        });
    }

    @Test
    void mirragosWebhooks_areTakenTheSameWay() {
        String id = "82cd18eb-fd80-4292-9c40-3c31e739604c";
        String job =
                "{\"job_id\":\"" + id + "\",\"status\":\"completed\",\"result_url\":\"https://example.com/a.png\"}";
        Script vendor = (request, out) -> WireServer.json(
                        200,
                        request.path().equals("/oauth/token") ? "{\"access_token\":\"t\",\"expires_in\":3600}" : job)
                .answer(request, out);
        List<String> references = new ArrayList<>();
        try (WireServer wire = WireServer.start(vendor);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Webhooks<Image> webhooks = media.mirrago().webhooks(ended -> references.add(ended.reference()));
            assertThat(webhooks.receive(job.getBytes(UTF_8))).isEqualTo(200);
            assertThat(references).containsExactly("mirrago:try-on:" + id);
        }
    }

    private Map<String, String> signature(String id, long secondsOff, byte[] body) throws Exception {
        String timestamp = Long.toString(time.now().getEpochSecond() + secondsOff);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
        String code = Base64.getEncoder().encodeToString(mac.doFinal(body));
        return new HashMap<>(
                Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", "v1," + code));
    }

    private static byte[] zipped(byte[] body) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return bytes.toByteArray();
    }

    /** A body without an end. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return ' ';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            given += length;
            return length;
        }
    }
}
