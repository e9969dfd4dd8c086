/**
 * Enterprise Software Support: a customer's rights to support of software with their proof, what is
 * registered by them, and cases about software, which are taken by them (CAT-5).
 */
@NullMarked
package dev.hoshu.server.software;

import org.jspecify.annotations.NullMarked;
