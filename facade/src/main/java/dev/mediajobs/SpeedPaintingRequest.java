package dev.mediajobs;

import dev.mediajobs.client.miragic.FrameRate;
import dev.mediajobs.client.miragic.Quality;
import dev.mediajobs.client.miragic.Sequence;
import dev.mediajobs.client.miragic.SpeedPaintingForm;
import dev.mediajobs.internal.media.Format;
import java.util.Objects;
import java.util.Set;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;

/**
 * A request for a Miragic speed painting: a video of a hand that draws an image. Defaults: high definition, 30 frames
 * per second, hand style 1, automatic sequence, no audio. Immutable; methods that change a value return a copy. Invalid
 * values throw {@link InvalidRequestException}: files when the request is submitted, other values immediately.
 */
public final class SpeedPaintingRequest {
    private static final String OPERATION = "createSpeedPainting";
    private static final Set<Format> AUDIO_FORMATS = Set.of(Format.MP3, Format.WAV);

    private final MediaSource image;
    private final @Nullable MediaSource audio;
    private final Quality quality;
    private final Sequence sequence;
    private final FrameRate frameRate;
    private final int handStyle;

    private SpeedPaintingRequest(
            MediaSource image,
            @Nullable MediaSource audio,
            Quality quality,
            Sequence sequence,
            FrameRate frameRate,
            int handStyle) {
        this.image = image;
        this.audio = audio;
        this.quality = quality;
        this.sequence = sequence;
        this.frameRate = frameRate;
        this.handStyle = handStyle;
    }

    /**
     * {@return a request for a video of an image, with the defaults above}
     *
     * @param image the image to draw: a JPEG, PNG, WebP or GIF file, not a link
     */
    public static SpeedPaintingRequest of(MediaSource image) {
        Objects.requireNonNull(image, "image");
        return new SpeedPaintingRequest(image, null, Quality.of("hd"), Sequence.of("auto"), FrameRate.of("30"), 1);
    }

    /**
     * {@return a copy with audio}
     *
     * @param newAudio an MP3 or WAV file, not a link
     */
    public SpeedPaintingRequest withAudio(MediaSource newAudio) {
        Objects.requireNonNull(newAudio, "audio");
        return new SpeedPaintingRequest(image, newAudio, quality, sequence, frameRate, handStyle);
    }

    /** {@return a copy in standard instead of high definition} */
    public SpeedPaintingRequest withStandardDefinition() {
        return new SpeedPaintingRequest(image, audio, Quality.of("sd"), sequence, frameRate, handStyle);
    }

    /** {@return a copy with a vertical drawing sequence} */
    public SpeedPaintingRequest withVerticalSequence() {
        return new SpeedPaintingRequest(image, audio, quality, Sequence.of("vertical"), frameRate, handStyle);
    }

    /**
     * {@return a copy with another frame rate}
     *
     * @param framesPerSecond 30 or 60
     * @throws InvalidRequestException if the frame rate is not supported
     */
    public SpeedPaintingRequest withFrameRate(int framesPerSecond) {
        FrameRate rate = FrameRate.of(Integer.toString(framesPerSecond));
        if (rate == FrameRate.UNRECOGNIZED) {
            throw refused("the frame rate " + framesPerSecond + " is not supported", "Use 30 or 60.");
        }
        return new SpeedPaintingRequest(image, audio, quality, sequence, rate, handStyle);
    }

    /**
     * {@return a copy with another hand style} According to the vendor, 0 is likely no hand and 1 a realistic one.
     *
     * @param newHandStyle a number from 0 to 4
     * @throws InvalidRequestException if the hand style is not supported
     */
    public SpeedPaintingRequest withHandStyle(int newHandStyle) {
        if (newHandStyle < 0 || newHandStyle > 4) {
            throw refused("the hand style " + newHandStyle + " is not supported", "Use a number from 0 to 4.");
        }
        return new SpeedPaintingRequest(image, audio, quality, sequence, frameRate, newHandStyle);
    }

    MultipartBody toBody() {
        MediaSource.ValidatedContent imageFile =
                image.validated(Vendor.MIRAGIC, OPERATION, "image", MediaSource.IMAGE_FORMATS);
        SpeedPaintingForm.Builder form = SpeedPaintingForm.builder()
                .fps(frameRate)
                .quality(quality)
                .sequence(sequence)
                .handStyle(handStyle)
                .image(imageFile.fileName(), imageFile.body());
        if (audio != null) {
            MediaSource.ValidatedContent audioFile = audio.validated(Vendor.MIRAGIC, OPERATION, "audio", AUDIO_FORMATS);
            form.audioFile(audioFile.fileName(), audioFile.body());
        }
        return form.build().toBody();
    }

    private static MediaException refused(String problem, String suggestion) {
        return Exceptions.invalid(Vendor.MIRAGIC, OPERATION, problem, suggestion);
    }

    @Override
    public String toString() {
        return "SpeedPaintingRequest[" + image + "]";
    }
}
