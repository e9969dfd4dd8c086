package dev.hoshu.server.startdate;

import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.server.attachment.Attachments;

/**
 * A paper that was looked into and is handed in.
 *
 * @param proof what it is said to be
 * @param file the file
 */
public record HandedIn(ProofOfPurchase proof, Attachments.Fit file) {}
