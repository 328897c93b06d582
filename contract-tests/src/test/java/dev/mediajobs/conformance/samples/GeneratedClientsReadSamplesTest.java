package dev.mediajobs.conformance.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.mediajobs.client.creatify.AuroraStatus;
import dev.mediajobs.client.creatify.AuroraVideo;
import dev.mediajobs.client.miraflow.ImageJob;
import dev.mediajobs.client.miraflow.InferenceStatus;
import dev.mediajobs.client.miraflow.VideoStatus;
import dev.mediajobs.client.miragic.SpeedPaintingAnswer;
import dev.mediajobs.client.miragic.SpeedPaintingStatus;
import dev.mediajobs.client.mirrago.TryOnJob;
import dev.mediajobs.client.mirrago.TryOnStatus;
import dev.mediajobs.client.runtime.ClientRuntime;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the generated clients read all members of the documented samples and write them unchanged. */
class GeneratedClientsReadSamplesTest {
    private static final JsonMapper JSON = new JsonMapper();

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void strictReading_andWriting_preservesTheSample(Sample sample) throws IOException {
        JsonAdapter<Object> adapter = adapter(sample);

        JsonNode written = JSON.readTree(adapter.toJson(read(adapter, sample.body())));

        assertThat(sample.body().equals(GeneratedClientsReadSamplesTest::numbersByValue, written))
                .as("written as %s", written)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void strictReading_ofAnUnknownMember_fails(Sample sample) {
        ObjectNode extended = sample.body().deepCopy();
        extended.put("unknownMember", 1);
        JsonAdapter<Object> adapter = adapter(sample);

        assertThatThrownBy(() -> read(adapter, extended)).isInstanceOf(JsonDataException.class);
    }

    @Test
    void auroraCreated_isPending() throws IOException {
        AuroraVideo video = (AuroraVideo) read("creatify/aurora-created");

        assertThat(video.status()).isEqualTo(AuroraStatus.PENDING);
        assertThat(video.createdAt()).isEqualTo(OffsetDateTime.parse("2023-11-07T05:31:56Z"));
        assertThat(video.creditsUsed()).isEqualByComparingTo("123");
    }

    @Test
    void miraflowVideoStatus_isRunning() throws IOException {
        VideoStatus status = (VideoStatus) read("miraflow/video-status");

        assertThat(status.status()).isEqualTo(InferenceStatus.INFERENCE_WORKING);
        assertThat(status.progress()).isEqualTo("45%");
    }

    @Test
    void miraflowImage_withoutStatus_isThePicture() throws IOException {
        ImageJob job = (ImageJob) read("miraflow/image-result");

        assertThat(job.status()).isNull();
        assertThat(job.mediaId()).isEqualTo("cm42ab3ou0008aggajj0jy5e3");
    }

    @Test
    void miragicJob_isCompletedWithItsLinks() throws IOException {
        SpeedPaintingAnswer response = (SpeedPaintingAnswer) read("miragic/speed-painting-completed");

        assertThat(response.data()).isNotNull().satisfies(job -> {
            assertThat(job.status()).isEqualTo(SpeedPaintingStatus.COMPLETED);
            assertThat(job.errorMessage()).isNull();
            assertThat(job.processedVideoUrl()).endsWith(".mp4");
        });
    }

    @Test
    void mirragoCompletedc_isCompleted_andKeepsItsValue() throws IOException {
        TryOnJob job = (TryOnJob) read("mirrago/try-on-completed");

        assertThat(job.status()).isEqualTo(TryOnStatus.COMPLETED);
        assertThat(job.statusValue()).isEqualTo("completedc");
        assertThat(job.createdAt()).isEqualTo("2026-01-24T13:07:14.096542");
    }

    private static Object read(String name) throws IOException {
        Sample sample = Sample.of(name);
        return read(adapter(sample), sample.body());
    }

    private static Object read(JsonAdapter<Object> adapter, JsonNode body) throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body.toString()));
        reader.setFailOnUnknown(true);
        Object read = adapter.fromJson(reader);
        if (read == null) {
            throw new AssertionError("Read as null: " + body);
        }
        return read;
    }

    /** Returns the adapter of the class that is named like the schema. */
    @SuppressWarnings("unchecked")
    private static JsonAdapter<Object> adapter(Sample sample) {
        try {
            Class<?> type = Class.forName("dev.mediajobs.client." + sample.vendor() + "." + sample.schema());
            return (JsonAdapter<Object>) ClientRuntime.moshi().adapter(type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The generated clients have no class for the schema of " + sample, e);
        }
    }

    /** Compares numbers by value: {@code 123} equals {@code 123.0}. */
    private static int numbersByValue(JsonNode first, JsonNode second) {
        if (first.isNumber() && second.isNumber()) {
            return first.decimalValue().compareTo(second.decimalValue());
        }
        return first.equals(second) ? 0 : 1;
    }
}
