package dev.mediajobs;

import static dev.mediajobs.WebhookVendor.DONE;
import static dev.mediajobs.WebhookVendor.hint;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Tests bodies that are not valid webhooks. The rows are those of the fault table. */
class WebhookBodiesTest {
    private final WebhookVendor hooks = new WebhookVendor();

    @Test
    void row65_aBodyThatIsTooLarge_orNotJson_isRefusedAtItsLimit() throws Exception {
        hooks.with(DONE, (webhooks, vendor) -> {
            Endless endless = new Endless();
            assertThat(webhooks.handle(endless)).isEqualTo(413);
            assertThat(endless.given).isLessThan(100_000);
            assertThat(webhooks.handle(new byte[70_000])).isEqualTo(413);
            assertThat(webhooks.handle(zipped(hint("done")))).isEqualTo(400);
            for (String body : List.of("", "null", "[]", "7", "<html>", "{\"id\":{}}", "{}", "[".repeat(9000))) {
                assertThat(webhooks.handle(body.getBytes(UTF_8))).as(body).isEqualTo(400);
            }
            assertThat(vendor.seen()).isEmpty();
            assertThat(webhooks.handle(new ByteArrayInputStream(hint("done")))).isEqualTo(200);
        });
    }

    @Test
    void row65_aBodyThatStalls_is408_andEndsWithoutIt() throws Exception {
        PipedOutputStream sender = new PipedOutputStream();
        InputStream stalled = new PipedInputStream(sender);
        hooks.with(DONE, (webhooks, vendor) -> {
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> webhooks.handle(stalled));
            hooks.time.passLimit();
            assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(408);
            assertThat(hooks.time.left()).isZero();
            sender.close();
        });
    }

    @Test
    void row65_aBodyThatTakesTooLong_is408() throws Exception {
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                hooks.time.advance(Duration.ofSeconds(1));
                return ' ';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                target[offset] = (byte) read();
                return 1;
            }
        };
        hooks.with(DONE, (webhooks, vendor) -> assertThat(webhooks.handle(slow)).isEqualTo(408));
    }

    @Test
    void row60_anIdThatLeadsElsewhere_is400_andNoPoll() throws Exception {
        hooks.with(DONE, (webhooks, vendor) -> {
            assertThat(webhooks.handle("{\"id\":\"../../credits\",\"status\":\"done\"}".getBytes(UTF_8)))
                    .isEqualTo(400);
            assertThat(vendor.seen()).isEmpty();
        });
    }

    private static byte[] zipped(byte[] body) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return bytes.toByteArray();
    }

    /** An endless body. */
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
