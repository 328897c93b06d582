package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed and malicious input is refused with a readable message and leaves nothing behind. */
class BadInputTest {

    private static final int TOO_MANY_BYTES = 32 * 1024 * 1024 + 1;

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create().tolerating("unmatched", "violations");

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    @AfterEach
    void nothingIsKept_andTheSimulatorStillResponds() {
        assertThat(caller.get("/__admin/simulator/jobs").json().path("jobs")).isEmpty();
        assertThat(caller.get("/__admin/health").status()).isEqualTo(200);
    }

    private static void assertNoStackTrace(String response) {
        assertThat(response).doesNotContain("\tat ", "Exception", "root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/results/../../../../etc/passwd",
                "/files/results/..%2f..%2f..%2fetc%2fpasswd",
                "/files/results/%2e%2e/%2e%2e/etc/passwd",
                "/files/results/..%252f..%252fetc%252fpasswd",
                "/files/results/..%5c..%5cetc%5cpasswd",
                "/files/results/..\\..\\etc\\passwd",
                "/files/results/%00.mp4",
                "/files/results/%zz.mp4",
                "/uploads/speedpainting/original/..%2f..%2f..%2f..%2fetc%2fpasswd",
                "/uploads/speedpainting/processed/..%5c..%5cetc%5cpasswd.mp4",
                "/uploads/speedpainting/processed/....//....//etc/passwd",
                "/api/media/..%2f..%2fetc%2fpasswd/view",
                "/../../etc/passwd",
                "//etc/passwd",
            })
    void aPathTraversal_isRefused(String path) {
        String response = caller.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nx-api-key: any\r\n");
        assertThat(response).matches("(?s)HTTP/1.1 4\\d\\d .*");
        assertNoStackTrace(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/files/uploads/..%2f..%2fx", "/files/uploads/x", "/files/uploads/..%5cx?expires=1&signature=1"})
    void aForgedUploadLink_isRefused(String path) {
        Response response = caller.send("PUT", path, BodyPublishers.ofString("abc"), "Content-Type", "image/png");
        assertThat(response.status()).isEqualTo(403);
        assertNoStackTrace(response.text());
    }

    @Test
    void aFileNameThatIsAPath_isNotUsedAsAPath() {
        Response announced = caller.post(
                "/api/media/initialize",
                "{'fileName':'../../../etc/cron.d/x','contentType':'image/png','fileSize':3}",
                HttpCaller.MIRAFLOW);
        assertThat(announced.at("/uploadUrl")).doesNotContain("etc", "..");
        String[] form = {
            "fps=30", "quality=hd", "sequence=auto", "hand_style=1", "image=@../../../../etc/passwd;image/jpeg=mine"
        };
        Response created = caller.form(false, "/api/v1/speed-painting/create", form, HttpCaller.MIRAGIC);
        String original = created.at("/data/originalImageUrl");
        assertThat(original).doesNotContain("passwd", "..");
        assertThat(caller.get(original).text()).isEqualTo("mine");
        simulator.reset();
    }

    @Test
    void anUploadThatIsTooLarge_isRefused() {
        Response announced = caller.post(
                "/api/media/initialize",
                "{'fileName':'a','contentType':'image/png','fileSize':" + TOO_MANY_BYTES + "}",
                HttpCaller.MIRAFLOW);
        Response response = caller.send(
                "PUT",
                announced.at("/uploadUrl"),
                BodyPublishers.ofByteArray(new byte[TOO_MANY_BYTES]),
                "Content-Type",
                "image/png");
        assertThat(response.status()).isEqualTo(413);
        String finish = "{'mediaId':'" + announced.at("/mediaId") + "'}";
        assertThat(caller.post("/api/media/finalize", finish, HttpCaller.MIRAFLOW)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{'name':", "[[[[", "{'a':1}{", "\u0000", "NaN", "{'name':'x','name':'y'}"})
    void brokenJson_isRefused(String body) {
        Response response = caller.post("/api/aurora/", body, HttpCaller.CREATIFY);
        assertThat(response.status()).isEqualTo(400);
        assertNoStackTrace(response.text());
    }

    @Test
    void jsonThatIsTooDeep_isRefused() {
        Response response = caller.post("/api/aurora/", "{'a':" + "[".repeat(5_000), HttpCaller.CREATIFY);
        assertThat(response.status()).isEqualTo(400);
        assertNoStackTrace(response.text());
        Response control = caller.control("PUT", "/scenario", "[".repeat(5_000));
        assertThat(control.status()).isEqualTo(400);
        assertThat(control.at("/detail"))
                .startsWith("The body must be JSON with at most 64 levels")
                .endsWith(".");
    }

    @Test
    void jsonWithTooManyValues_isRefused_withTheLimits() {
        String ids = "'a',".repeat(100_000) + "'a'";
        Response response = caller.post(
                "/api/image/edit", "{'prompt':'a','referenceImageMediaIds':[" + ids + "]}", HttpCaller.MIRAFLOW);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/error"))
                .isEqualTo("body must be JSON with at most 64 levels and 100000 values,"
                        + " and without very long names and numbers, not more");
    }

    @Test
    void aLongText_isNotRefused() {
        String image = "{'prompt':'a','type':'logo','imageBase64':'" + "A".repeat(21_000_000) + "'}";
        assertThat(caller.post("/api/mockup/asset/edit", image, HttpCaller.MIRAFLOW)
                        .status())
                .isEqualTo(200);
        simulator.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"x\"\r\n\r\nno end",
                "--c\r\n\r\n--c--",
                "",
            })
    void brokenMultipart_isRefused(String body) {
        Response response = caller.send(
                "POST",
                "/api/v1/speed-painting/create",
                BodyPublishers.ofString(body),
                "Content-Type",
                "multipart/form-data; boundary=b",
                "X-API-Key",
                "any");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("success").asBoolean(true)).isFalse();
        assertNoStackTrace(response.text());
    }

    @Test
    void tooManyHeaders_areRefused() {
        StringBuilder request = new StringBuilder("GET /api/avatars HTTP/1.1\r\nHost: localhost\r\nx-api-key: any\r\n");
        for (int i = 0; i < 3_000; i++) {
            request.append("X-Flood-")
                    .append(i)
                    .append(": ")
                    .append("x".repeat(20))
                    .append("\r\n");
        }
        assertThat(caller.raw(request.toString())).startsWith("HTTP/1.1 431");
        assertThat(caller.raw("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n"))
                .matches("(?s)HTTP/1.1 4(14|31).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/", "http://169.254.169.254/latest", "http://[fe80::1]/", "http://0.0.0.0:80/",
                "http://2130706433/", "http://localhost.example.com/", "ftp://127.0.0.1/", "http://127.0.0.1@10.0.0.1/",
            })
    void aWebhookToAnAddressThatIsNotLoopback_isNotSent(String address) {
        caller.post(
                "/api/aurora/",
                "{'audio':'https://example.com/a.mp3','image':'https://example.com/a.png','webhook_url':'" + address
                        + "'}",
                HttpCaller.CREATIFY);
        Response webhooks = caller.get("/__admin/simulator/webhooks");
        assertThat(webhooks.json().findValuesAsText("outcome")).allMatch("refused"::equals);
        simulator.reset();
    }
}
