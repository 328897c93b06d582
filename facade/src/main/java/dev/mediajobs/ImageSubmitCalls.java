package dev.mediajobs;

import dev.mediajobs.client.miraflow.ImageEditForm;
import dev.mediajobs.client.miraflow.ImageEditRequest;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.InpaintForm;
import dev.mediajobs.client.miraflow.InpaintRequest;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.ThumbnailRequest;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The calls that submit image requests: as JSON with the ids of uploaded images, or as multipart forms with files. */
final class ImageSubmitCalls {
    private final ImagesApi imagesApi;
    private final ThumbnailsApi thumbnailsApi;

    ImageSubmitCalls(ImagesApi imagesApi, ThumbnailsApi thumbnailsApi) {
        this.imagesApi = imagesApi;
        this.thumbnailsApi = thumbnailsApi;
    }

    Call<JobSubmitted> call(ImageRequest request) {
        boolean uploaded = !request.images.isEmpty() && request.images.get(0).isUploaded();
        return switch (request.operation) {
            case GENERATE -> generate(request);
            case THUMBNAIL -> thumbnail(request);
            case EDIT -> uploaded ? edit(request) : editFiles(request);
            case INPAINT -> uploaded ? inpaint(request) : inpaintFiles(request);
        };
    }

    private Call<JobSubmitted> generate(ImageRequest request) {
        dev.mediajobs.client.miraflow.ImageRequest.Builder body = dev.mediajobs.client.miraflow.ImageRequest.builder();
        setCommonFields(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return imagesApi.generateImage(body.build());
    }

    private Call<JobSubmitted> thumbnail(ImageRequest request) {
        ThumbnailRequest.Builder body = ThumbnailRequest.builder();
        setCommonFields(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        if (!request.images.isEmpty()) {
            body.referenceImageMediaIds(ids(request));
        }
        return thumbnailsApi.generateThumbnail(body.build());
    }

    private Call<JobSubmitted> edit(ImageRequest request) {
        List<String> ids = ids(request);
        ImageEditRequest.Builder body = ImageEditRequest.builder();
        setCommonFields(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return imagesApi.editImage(
                (ids.size() == 1 ? body.referenceImageMediaId(ids.get(0)) : body.referenceImageMediaIds(ids)).build());
    }

    private Call<JobSubmitted> editFiles(ImageRequest request) {
        ImageEditForm.Builder body = ImageEditForm.builder();
        setCommonFields(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        for (MediaSource image : request.images) {
            MediaSource.ValidatedContent file = validated(request, image, "image");
            body.referenceImage(file.fileName(), file.body());
        }
        return imagesApi.editImageMultipart(body.build().toBody());
    }

    private Call<JobSubmitted> inpaint(ImageRequest request) {
        List<String> ids = ids(request);
        InpaintRequest.Builder body =
                InpaintRequest.builder().originalImageMediaId(ids.get(0)).maskImageMediaId(ids.get(1));
        setCommonFields(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return imagesApi.inpaintImage(body.build());
    }

    private Call<JobSubmitted> inpaintFiles(ImageRequest request) {
        MediaSource.ValidatedContent image = validated(request, request.images.get(0), "image");
        MediaSource.ValidatedContent mask = validated(request, request.images.get(1), "mask");
        InpaintForm.Builder body = InpaintForm.builder()
                .originalImage(image.fileName(), image.body())
                .maskImage(mask.fileName(), mask.body());
        setCommonFields(request, body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return imagesApi.inpaintImageMultipart(body.build().toBody());
    }

    private static void setCommonFields(
            ImageRequest request,
            Consumer<String> prompt,
            Consumer<String> name,
            Consumer<@Nullable String> aspectRatio,
            Consumer<@Nullable String> negativePrompt,
            Consumer<@Nullable Long> seed) {
        prompt.accept(request.prompt);
        name.accept(request.name);
        aspectRatio.accept(request.aspectRatio);
        negativePrompt.accept(request.negativePrompt);
        seed.accept(request.seed);
    }

    private static MediaSource.ValidatedContent validated(ImageRequest request, MediaSource source, String parameter) {
        return source.validated(Vendor.MIRAFLOW, request.operation.operation, parameter, MediaSource.IMAGE_FORMATS);
    }

    private static List<String> ids(ImageRequest request) {
        return request.images.stream()
                .map(image -> image.requireUploadedTo(Vendor.MIRAFLOW, request.operation.operation, "image"))
                .toList();
    }
}
