package dev.mediajobs.client.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.client.runtime.FormFile;
import dev.mediajobs.client.runtime.MultipartFormBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class ThingFormTest {
    private static final RequestBody PNG =
            RequestBody.create("png".getBytes(StandardCharsets.UTF_8), MediaType.get("image/png"));

    @Test
    void partsAreInTheOrderOfTheContractForAnyOrderOfTheSetters() throws IOException {
        MultipartBody body = ThingForm.builder()
                .more("b.png", PNG)
                .first("folder/a \"1\".png", PNG)
                .more("c.png", PNG)
                .secret("s3cret")
                .details(Circle.builder().r(new BigDecimal("1.5")).build())
                .at(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .modes(List.of(Mode.ON, Mode.HALF_WAY))
                .level(Level.TEN)
                .title("Größe \"M\"")
                .build()
                .toBody();

        assertThat(wire(body)).isEqualTo("""
                --B
                Content-Disposition: form-data; name="title"
                Content-Type: text/plain; charset=UTF-8

                Größe "M"
                --B
                Content-Disposition: form-data; name="level"
                Content-Type: text/plain; charset=UTF-8

                10
                --B
                Content-Disposition: form-data; name="modes"
                Content-Type: text/plain; charset=UTF-8

                on
                --B
                Content-Disposition: form-data; name="modes"
                Content-Type: text/plain; charset=UTF-8

                half-way
                --B
                Content-Disposition: form-data; name="at"
                Content-Type: text/plain; charset=UTF-8

                2026-01-01T00:00:00Z
                --B
                Content-Disposition: form-data; name="details"
                Content-Type: application/json

                {"r":1.5}
                --B
                Content-Disposition: form-data; name="secret"
                Content-Type: text/plain; charset=UTF-8

                s3cret
                --B
                Content-Disposition: form-data; name="first"; filename="a %221%22.png"
                Content-Type: image/png

                png
                --B
                Content-Disposition: form-data; name="more"; filename="b.png"
                Content-Type: image/png

                png
                --B
                Content-Disposition: form-data; name="more"; filename="c.png"
                Content-Type: image/png

                png
                --B--
                """);
    }

    @Test
    void optionalPartsAreLeftOut() {
        MultipartBody body =
                ThingForm.builder().title("t").first("a.png", PNG).build().toBody();

        assertThat(body.size()).isEqualTo(2);
        assertThat(body.type()).hasToString("multipart/form-data");
    }

    @Test
    void aModelWithoutFilesIsAFormToo() throws IOException {
        Thing thing = Thing.builder()
                .id("1")
                .level(Level.TEN)
                .flag(true)
                .event(Born.builder().type("thing.born").build())
                .build();

        assertThat(wire(MultipartFormBuilder.bodyOf(thing)))
                .contains("name=\"id\"\nContent-Type: text/plain; charset=UTF-8\n\n1\n--B")
                .contains("name=\"level\"\nContent-Type: text/plain; charset=UTF-8\n\n10\n--B")
                .contains("name=\"flag\"\nContent-Type: text/plain; charset=UTF-8\n\ntrue\n--B")
                .contains("name=\"event\"\nContent-Type: application/json\n\n{\"type\":\"thing.born\"}\n--B");
        assertThatThrownBy(() -> MultipartFormBuilder.bodyOf("text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void buildNamesTheMissingFile() {
        assertThatThrownBy(() -> ThingForm.builder().title("t").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ThingForm requires first");
    }

    @Test
    void aFormWithoutFilesIsMarkedInTheContract() throws IOException {
        NoteForm note =
                NoteForm.builder().text("n").weight(new BigDecimal("1E+2")).build();

        assertThat(wire(note.toBody())).contains("name=\"weight\"", "\n100\n").contains("name=\"text\"", "\nn\n");
    }

    @Test
    void itsTextShowsNoSecret() {
        ThingForm form = ThingForm.builder()
                .title("t")
                .secret("s3cret")
                .first(FormFile.of("a.png", PNG))
                .build();

        assertThat(form).hasToString("ThingForm[title=t, secret=(hidden), first=a.png (image/png, 3 bytes)]");
        assertThat(form.toBuilder().title("u").build().toString()).startsWith("ThingForm[title=u");
    }

    private static String wire(MultipartBody body) throws IOException {
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return buffer.readUtf8().replace(body.boundary(), "B").replace("\r\n", "\n");
    }
}
