package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.simulator.validation.Violation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content types of files in forms. */
class PartTypesTest {

    private static final String MIRAGIC = "/api/v1/speed-painting/create";
    private static final String MIRRAGO = "/v1/mirrago/generate-image";

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create().tolerating("violations");

    private Response miragic(String image, String sound) {
        String[] form = {
            "fps=30",
            "quality=hd",
            "sequence=auto",
            "hand_style=1",
            "image=@a;" + image + "=1",
            "audio_file=@b;" + sound + "=2"
        };
        return new HttpCaller(simulator.baseUrl()).form(false, MIRAGIC, form, HttpCaller.MIRAGIC);
    }

    private Response mirrago(String target, String garment) {
        HttpCaller caller = new HttpCaller(simulator.baseUrl());
        String token = caller.post(
                        "/oauth/token", "{'client_id':'id','client_secret':'secret','grant_type':'client_credentials'}")
                .at("/access_token");
        String[] form = {"target_image=@a;" + target + "=1", "garment_image=@b;" + garment + "=2"};
        return caller.form(false, MIRRAGO, form, "Authorization", "Bearer " + token);
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, audio/mpeg",
        "image/png, audio/wav",
        "IMAGE/PNG, audio/x-wav",
        "image/webp, audio/mp4",
        "application/octet-stream, application/octet-stream",
        "image/png; name=x, audio/mpeg"
    })
    void commonTypesOfPicturesAndSounds_areAccepted(String image, String sound) {
        assertThat(miragic(image, sound).status()).isLessThan(300);
        assertThat(mirrago(image, "image/jpeg").status()).isLessThan(300);
        assertThat(simulator.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, audio/mpeg, /image, image/* or application/octet-stream",
        "application/json, audio/mpeg, /image, image/* or application/octet-stream",
        "image/jpeg, video/mp4, /audio_file, audio/* or application/octet-stream"
    })
    void aFileOfAnotherKind_isRefusedAsTheVendorWould(String image, String sound, String pointer, String expected) {
        Response response = miragic(image, sound);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("success").asBoolean(true)).isFalse();
        Violation violation = Recorded.violations(simulator, true).get(0);
        assertThat(violation.rule()).isEqualTo("contentType");
        assertThat(violation.pointer()).isEqualTo(pointer);
        assertThat(violation.expected()).isEqualTo("a file of type " + expected);
        assertThat(violation.location()).matches("miragic\\.yaml:\\d+");
    }

    @Test
    void eachOfMirragosFiles_isJudged() {
        assertThat(mirrago("text/plain", "application/pdf").status()).isEqualTo(400);
        assertThat(Recorded.violations(simulator, true))
                .extracting(Violation::message)
                .isEqualTo(List.of(
                        "target_image must be a file of type image/jpeg or image/png, not text/plain",
                        "garment_image must be a file of type image/jpeg or image/png, not application/pdf"));
    }

    @Test
    void aFileWithoutAType_isAccepted() {
        String form = List.of("fps=30", "quality=hd", "sequence=auto", "hand_style=1", "image=1").stream()
                .map(each -> each.split("=", 2))
                .map(each -> "--b\r\nContent-Disposition: form-data; name=\"" + each[0] + '"'
                        + (each[0].equals("image") ? "; filename=\"a.png\"" : "") + "\r\n\r\n" + each[1] + "\r\n")
                .reduce("", String::concat);
        Response response = new HttpCaller(simulator.baseUrl())
                .send(
                        "POST",
                        MIRAGIC,
                        BodyPublishers.ofString(form + "--b--\r\n"),
                        "X-API-Key",
                        "key",
                        "Content-Type",
                        "multipart/form-data; boundary=b");

        assertThat(response.status()).isLessThan(300);
        assertThat(simulator.violations()).isEmpty();
    }
}
