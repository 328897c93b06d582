package dev.mediajobs;

import dev.mediajobs.client.miraflow.ImageEditForm;
import dev.mediajobs.client.miraflow.ImageEditRequest;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.InpaintForm;
import dev.mediajobs.client.miraflow.InpaintRequest;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.ThumbnailRequest;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.internal.media.Format;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The calls that submit pictures: with ids where the vendor holds what goes in, with files where it does not. */
final class ImageSubmitCalls {
    static final Set<Format> PICTURES = Set.of(Format.JPEG, Format.PNG, Format.WEBP, Format.GIF);

    private final ImagesApi images;
    private final ThumbnailsApi thumbnails;

    ImageSubmitCalls(ImagesApi images, ThumbnailsApi thumbnails) {
        this.images = images;
        this.thumbnails = thumbnails;
    }

    Call<JobSubmitted> call(ImageRequest request) {
        boolean held = !request.pictures.isEmpty() && request.pictures.get(0).uploaded();
        return switch (request.operation) {
            case GENERATE -> generate(request);
            case THUMBNAIL -> thumbnail(request);
            case EDIT -> held ? edit(request) : editFiles(request);
            case INPAINT -> held ? inpaint(request) : inpaintFiles(request);
        };
    }

    private Call<JobSubmitted> generate(ImageRequest request) {
        dev.mediajobs.client.miraflow.ImageRequest.Builder body = dev.mediajobs.client.miraflow.ImageRequest.builder();
        describe(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return images.generateImage(body.build());
    }

    private Call<JobSubmitted> thumbnail(ImageRequest request) {
        ThumbnailRequest.Builder body = ThumbnailRequest.builder();
        describe(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        if (!request.pictures.isEmpty()) {
            body.referenceImageMediaIds(ids(request));
        }
        return thumbnails.generateThumbnail(body.build());
    }

    private Call<JobSubmitted> edit(ImageRequest request) {
        List<String> ids = ids(request);
        ImageEditRequest.Builder body = ImageEditRequest.builder();
        describe(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return images.editImage(
                (ids.size() == 1 ? body.referenceImageMediaId(ids.get(0)) : body.referenceImageMediaIds(ids)).build());
    }

    private Call<JobSubmitted> editFiles(ImageRequest request) {
        ImageEditForm.Builder body = ImageEditForm.builder();
        describe(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        for (MediaSource picture : request.pictures) {
            MediaSource.ValidatedContent file = validated(request, picture, "picture");
            body.referenceImage(file.fileName(), file.body());
        }
        return images.editImageMultipart(body.build().toBody());
    }

    private Call<JobSubmitted> inpaint(ImageRequest request) {
        List<String> ids = ids(request);
        InpaintRequest.Builder body =
                InpaintRequest.builder().originalImageMediaId(ids.get(0)).maskImageMediaId(ids.get(1));
        describe(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return images.inpaintImage(body.build());
    }

    private Call<JobSubmitted> inpaintFiles(ImageRequest request) {
        MediaSource.ValidatedContent picture = validated(request, request.pictures.get(0), "picture");
        MediaSource.ValidatedContent mask = validated(request, request.pictures.get(1), "mask");
        InpaintForm.Builder body = InpaintForm.builder()
                .originalImage(picture.fileName(), picture.body())
                .maskImage(mask.fileName(), mask.body());
        describe(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return images.inpaintImageMultipart(body.build().toBody());
    }

    /** Sets the properties that all these requests have. */
    private static void describe(
            ImageRequest request,
            Consumer<String> prompt,
            Consumer<String> name,
            Consumer<@Nullable String> aspectRatio,
            Consumer<@Nullable String> negativePrompt,
            Consumer<@Nullable Long> seed) {
        prompt.accept(request.prompt);
        name.accept(request.name);
        aspectRatio.accept(request.withAspectRatio);
        negativePrompt.accept(request.negativePrompt);
        seed.accept(request.withSeed);
    }

    private static MediaSource.ValidatedContent validated(ImageRequest request, MediaSource source, String what) {
        return source.validated(Vendor.MIRAFLOW, request.operation.operation, what, PICTURES);
    }

    private static List<String> ids(ImageRequest request) {
        return request.pictures.stream()
                .map(picture -> picture.requireUploadedTo(Vendor.MIRAFLOW, request.operation.operation, "picture"))
                .toList();
    }
}
