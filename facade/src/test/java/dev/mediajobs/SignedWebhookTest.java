package dev.mediajobs;

import static dev.mediajobs.Hooks.DONE;
import static dev.mediajobs.Hooks.hint;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Webhooks that a gateway signs. The rows are those of the fault table. */
class SignedWebhookTest {
    private static final byte[] KEY = "canary-webhook-key-of-32-bytes!!".getBytes(UTF_8);

    private final Hooks hooks = new Hooks();

    @Test
    void row61_whatIsNotSignedAsItShould_is401_andNotEvenRead() throws Exception {
        hooks.with(DONE, (webhooks, vendor) -> {
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
            assertThat(hooks.told).hasSize(1);
            assertThatThrownBy(() -> webhooks.signedWith("canary secret!"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageNotContaining("canary");
        });
    }

    @Test
    void row64_fiveMinutesBeforeOrAfterAreBorne_andNoSecondMore() throws Exception {
        hooks.with(DONE, (webhooks, vendor) -> {
            Webhooks<Video> signed = webhooks.signedWith(Base64.getEncoder().encodeToString(KEY));
            byte[] body = hint("done");
            assertThat(signed.receive(body, signature("m", -301, body)::get)).isEqualTo(401);
            assertThat(signed.receive(body, signature("m", 301, body)::get)).isEqualTo(401);
            assertThat(vendor.seen()).isEmpty();
            assertThat(signed.receive(body, signature("m", -300, body)::get)).isEqualTo(200);
            assertThat(signed.receive(body, signature("m", 300, body)::get)).isEqualTo(200);
        });
    }

    private Map<String, String> signature(String id, long secondsOff, byte[] body) throws Exception {
        String timestamp = Long.toString(hooks.time.now().getEpochSecond() + secondsOff);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
        String code = Base64.getEncoder().encodeToString(mac.doFinal(body));
        return new HashMap<>(
                Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", "v1," + code));
    }
}
