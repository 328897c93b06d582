package dev.mediajobs.simulator.vendor;

import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.FileEndpoint;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.StoredFile;
import dev.mediajobs.specs.Phase;

/** Files of Miraflow: announced, uploaded by link, finalized and viewed. */
final class MiraflowMedia {

    private final Miraflow vendor;

    MiraflowMedia(Miraflow vendor) {
        this.vendor = vendor;
    }

    Response initialize(Call call) {
        String id = call.state().ids().cuid();
        String type = call.body().text("contentType", "application/octet-stream");
        long size = call.body().fields().path("fileSize").asLong();
        StoredFile file = StoredFile.announced(id, call.body().text("fileName", "file"), type, size)
                .of(call.account());
        call.state().files().put(file);
        return Response.json(
                200,
                Json.object()
                        .put("mediaId", id)
                        .put("uploadUrl", call.state().links().upload(call.base(), file)));
    }

    Response finish(Call call) {
        StoredFile file = call.file(call.body().text("mediaId", ""));
        if (file == null) {
            return vendor.error(404, "", "Media not found");
        }
        if (file.bytes() == null) {
            return vendor.error(400, "", "The file has not been uploaded yet");
        }
        call.state().files().put(file.finished());
        return Response.json(200, Json.object().put("success", true));
    }

    Response view(Call call) {
        String id = call.parameter("mediaId");
        StoredFile file = call.file(id);
        if (file != null && file.usable()) {
            return FileEndpoint.stored(file);
        }
        Job job = call.jobOfResult(id);
        boolean finished = job != null
                && id.equals(job.vendorFields().get(Job.MEDIA_ID))
                && job.at(call.now()).phase() == Phase.SUCCEEDED;
        return finished ? FileEndpoint.download(call.state(), job, vendor) : vendor.error(404, "", "Media not found");
    }
}
