package dev.mediajobs.miragic;

import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.client.miragic.FrameRate;
import dev.mediajobs.client.miragic.SpeedPaintingForm;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.media.Format;
import dev.mediajobs.internal.vendor.ValidatedFile;
import java.util.Objects;
import java.util.Set;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;

/**
 * A request for a speed painting: a video of a hand that draws an image. Defaults: high quality, 30 frames per second,
 * a realistic hand, automatic sequence, no audio. Immutable; {@code with...} methods return a copy. Invalid values
 * throw {@link InvalidRequestException}: files when the request is submitted, other values immediately.
 */
public final class SpeedPaintingRequest {
    static final String OPERATION = "createSpeedPainting";
    private static final Set<Format> AUDIO_FORMATS = Set.of(Format.MP3, Format.WAV);

    private final MediaSource image;
    private final @Nullable MediaSource audio;
    private final Quality quality;
    private final Sequence sequence;
    private final FrameRate frameRate;
    private final HandStyle handStyle;

    private SpeedPaintingRequest(
            MediaSource image,
            @Nullable MediaSource audio,
            Quality quality,
            Sequence sequence,
            FrameRate frameRate,
            HandStyle handStyle) {
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
    public static SpeedPaintingRequest ofImage(MediaSource image) {
        Objects.requireNonNull(image, "image");
        return new SpeedPaintingRequest(
                image, null, Quality.HIGH, Sequence.AUTO, FrameRate.of("30"), HandStyle.REALISTIC);
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

    /**
     * {@return a copy with another quality}
     *
     * @param newQuality the quality; high by default
     */
    public SpeedPaintingRequest withQuality(Quality newQuality) {
        Objects.requireNonNull(newQuality, "quality");
        return new SpeedPaintingRequest(image, audio, newQuality, sequence, frameRate, handStyle);
    }

    /**
     * {@return a copy with another drawing sequence}
     *
     * @param newSequence the sequence; automatic by default
     */
    public SpeedPaintingRequest withSequence(Sequence newSequence) {
        Objects.requireNonNull(newSequence, "sequence");
        return new SpeedPaintingRequest(image, audio, quality, newSequence, frameRate, handStyle);
    }

    /**
     * {@return a copy with another frame rate}
     *
     * @param framesPerSecond 30 (the default) or 60
     * @throws InvalidRequestException if the frame rate is not supported
     */
    public SpeedPaintingRequest withFrameRate(int framesPerSecond) {
        FrameRate rate = FrameRate.of(Integer.toString(framesPerSecond));
        if (rate == FrameRate.UNRECOGNIZED) {
            throw Exceptions.invalid(
                    Vendor.MIRAGIC,
                    OPERATION,
                    "the frame rate " + framesPerSecond + " is not supported",
                    "Use 30 or 60.");
        }
        return new SpeedPaintingRequest(image, audio, quality, sequence, rate, handStyle);
    }

    /**
     * {@return a copy with another hand}
     *
     * @param newHandStyle the hand; a realistic one by default
     */
    public SpeedPaintingRequest withHandStyle(HandStyle newHandStyle) {
        Objects.requireNonNull(newHandStyle, "handStyle");
        return new SpeedPaintingRequest(image, audio, quality, sequence, frameRate, newHandStyle);
    }

    MultipartBody toBody() {
        ValidatedFile imageFile = ValidatedFile.of(Vendor.MIRAGIC, OPERATION, "image", image, ValidatedFile.IMAGES);
        SpeedPaintingForm.Builder form = SpeedPaintingForm.builder()
                .fps(frameRate)
                .quality(dev.mediajobs.client.miragic.Quality.of(quality.value))
                .sequence(dev.mediajobs.client.miragic.Sequence.of(sequence.value))
                .handStyle(handStyle.value)
                .image(imageFile.fileName(), imageFile.body());
        if (audio != null) {
            ValidatedFile audioFile = ValidatedFile.of(Vendor.MIRAGIC, OPERATION, "audio", audio, AUDIO_FORMATS);
            form.audioFile(audioFile.fileName(), audioFile.body());
        }
        return form.build().toBody();
    }

    @Override
    public String toString() {
        return "SpeedPaintingRequest[" + image + "]";
    }
}
