import type { GoodsNotice } from "#stores/contracts.ts";
import { Banner } from "#ui/Banner.tsx";
import { useLanguage, useMessages } from "#ui/messages.ts";
import { goodsNoticeWords } from "./goodsNoticeWords.ts";

interface GoodsNoticeBannerProps {
  readonly notice: GoodsNotice;
  readonly onDismiss: () => void;
}

export function GoodsNoticeBanner({ notice, onDismiss }: GoodsNoticeBannerProps) {
  const t = useMessages();
  const { tone, title, hint } = goodsNoticeWords(notice, t, useLanguage());
  return (
    <Banner tone={tone} title={title} onDismiss={onDismiss}>
      {hint}
    </Banner>
  );
}
