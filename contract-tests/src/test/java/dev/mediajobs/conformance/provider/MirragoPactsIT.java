package dev.mediajobs.conformance.provider;

import au.com.dius.pact.provider.junitsupport.Provider;

@Provider("mirrago")
class MirragoPactsIT extends VerifiesPacts {}
