namespace CaseCenterMonitor.TestPeers;

/// <summary>A program that a test needs is not installed: the test is skipped and says so, see <see cref="SkippingFramework"/>.</summary>
public sealed class PeerMissingException(string why) : Exception(why);
