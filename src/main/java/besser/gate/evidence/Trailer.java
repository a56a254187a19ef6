package besser.gate.evidence;

import java.util.Map;

/**
 * {@code trailer.txt} of one host: proof that its recorder ended, and of what it left.
 *
 * @param endedBy {@code complete}, {@code link-death}, {@code stopped}, {@code deadline}, {@code
 *     signal}, {@code disk-full}
 * @param t boot-time clock at the end, seconds
 * @param sha256 file name to hash as computed on the host
 */
public record Trailer(String endedBy, double t, Map<String, String> sha256) {}
